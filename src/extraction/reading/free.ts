/** "Free", "Free of charge", "No charge": an amount of money that is nothing. */
export function isFree(text: string): boolean {
  return FREE.test(text);
}

const FREE = /^(?:free|no charge|no cost|included)\b/i;
