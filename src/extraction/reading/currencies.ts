/** ISO 4217 codes that amounts are written with: "EUR 20", "20 EUR". */
export const CODES =
  'USD|EUR|GBP|JPY|CNY|CHF|INR|AUD|CAD|NZD|HKD|SGD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|TRY|KRW|TWD|THB|IDR|MYR|PHP|VND|NPR|PKR|BRL|MXN|ZAR|AED|ILS';

/** Signs that mean one currency alone, with "$" and "¥", which are taken for the dollar and the yen. */
export const SIGNS = '€£¥₹₩₺₫₱₽฿';

/** Before the amount, besides "$" with the letters of its country. */
const SIGNED: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₫': 'VND',
  '₱': 'PHP',
  '₽': 'RUB',
  '฿': 'THB',
};

/** Behind the amount, without a plural "s". */
const NAMED: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  dollar: 'USD',
  cent: 'USD',
  '¢': 'USD',
  euro: 'EUR',
  'pounds sterling': 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  rupee: 'INR',
  'canadian dollar': 'CAD',
  'australian dollar': 'AUD',
  'singapore dollar': 'SGD',
  'hong kong dollar': 'HKD',
  'swiss franc': 'CHF',
  kronor: 'SEK',
  'swedish kronor': 'SEK',
  'norwegian kroner': 'NOK',
  'danish kroner': 'DKK',
  zloty: 'PLN',
  forint: 'HUF',
  baht: 'THB',
  ringgit: 'MYR',
  boliviano: 'BOB',
};

/** The names, for a pattern: of a currency that several countries call so ("kroner", "francs", "pesos") only with whose it is. */
export const NAMES = Object.keys(NAMED)
  .filter((name) => /^[a-z]/.test(name))
  .sort((a, b) => b.length - a.length)
  .map((name) => `${name}s?`)
  .join('|');

/** What a sign, a code in either case or a name stands for. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  ...SIGNED,
  ...NAMED,
  ...Object.fromEntries(CODES.split('|').flatMap((code) => [code, code.toLowerCase()].map((written) => [written, code]))),
};
