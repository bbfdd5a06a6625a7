import { readAloud } from '../support/extraction';

const MEMBERS = '| Model | Input |\n|---|---|\n| Acme Bora Pro | $2 |\n| Acme Bora Lite | $1 |\n| Acme Bora Mini | $0.50 |\n';
const COMPARED = '| | Bora Pro | Bora Lite | Bora Mini |\n|---|---|---|---|\n| Context window | 1M | 300K | 128K |\n';
const page = (text: string) =>
  readAloud(`# Acme Bora pricing\n\nWhatever you build, there is a Bora for it.\n\n${MEMBERS}\n${COMPARED}\n${text}`);

describe('a family whose members are told apart by words', () => {
  test('a member is one and the same with its maker and without, whichever is told first', () => {
    expect(
      readAloud(
        `Llama is by Meta.\n\nNova Pro is large.\n\n${MEMBERS.replaceAll('Acme Bora', 'Amazon Nova')}\n| | Nova Pro | Nova Lite |\n|---|---|---|\n| Context window | 1M | 300K |`,
      ),
    ).toContain('Amazon Nova Pro | context_window = 1000000 tokens');
  });

  test('what is said without a name on its page is said of none of them', () => {
    expect(page('Input costs $3.40 per million tokens.').filter((line) => line.includes('3.4'))).toEqual([]);
  });

  test('what continues its name is a member that no table has', () => {
    expect(page('Acme Bora Voice, our newest, has a context window of 32K tokens. Bora Voice has no vision.')).toContain(
      'Acme Bora Voice | context_window = 32000 tokens',
    );
  });

  test('a name beside its numbered versions is a name still', () => {
    expect(
      readAloud('# Bora\n\nBora has a context window of 32K tokens. Bora 2 has 64K, Bora 3 has 128K and Bora 4 has 1M.')[0],
    ).toBe('Bora | context_window = 32000 tokens');
  });
});

test('a line over records that says what they are is no record', () => {
  const cells = [
    'Model',
    'Context',
    'Input',
    'Output',
    'Language models',
    'grok-9-mini',
    '128K',
    '$1',
    '$3',
    'grok-9',
    '256K',
    '$2',
    '$6',
  ];
  expect(readAloud(cells.join('\n\n'), undefined, 'page.txt')).toEqual(
    expect.arrayContaining(['grok-9-mini | context_window = 128000 tokens', 'grok-9 | price.output = 6 USD/1M tokens']),
  );
});

test('an identifier is one word of parts, whatever stands under "Endpoint"', () => {
  const table = (cell: string) => readAloud(`| Model | Endpoint | Context |\n|---|---|---|\n| Petrel 7 | ${cell} | 128K |`);
  expect(table('petrel-7-2508')[0]).toBe('Petrel 7 | model_id = "petrel-7-2508"');
  expect(table('Chat')[0]).toBe('Petrel 7 | context_window = 128000 tokens');
});
