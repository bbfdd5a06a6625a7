import { readAloud, vocabularyOf } from '../support/extraction';

describe('a column headed by what its cells are terms of', () => {
  it('names benchmarks that no list has, without how they were asked', () => {
    expect(
      readAloud(
        '# Gull 3 8B\n\n| Benchmark | Gull 3 8B | Auk 2 7B |\n|---|---|---|\n| HeronQA (5) | 53.6 | 45.9 |\n| HeronMath (8, CoT) | 39.7 | 22.5 |\n',
      ),
    ).toEqual([
      'Gull 3 8B | benchmark_score = 53.6 % {benchmark=HeronQA}',
      'Auk 2 7B | benchmark_score = 45.9 % {benchmark=HeronQA}',
      'Gull 3 8B | benchmark_score = 39.7 % {benchmark=HeronMath}',
      'Auk 2 7B | benchmark_score = 22.5 % {benchmark=HeronMath}',
    ]);
  });
});

describe('columns of one line', () => {
  it('are of its members, though the words of their names mean something else, and heads with two units count in the first', () => {
    const table = [
      '| | Tind Single | Tind Long Range | Tind Dual |',
      '|---|---|---|---|',
      '| Motor power, kW (PS) | 160 (218) | 210 (286) | 335 (456) |',
      '| Top speed | 190 km/h | 195 km/h | 200 km/h |',
    ];
    expect(readAloud(`# The new Tind\n\n${table.join('\n')}\n`, vocabularyOf('test/extraction/documents/cars.yaml'))).toEqual([
      'Tind Single | power = 160 kW',
      'Tind Long Range | power = 210 kW',
      'Tind Dual | power = 335 kW',
      'Tind Single | top_speed = 190 km/h',
      'Tind Long Range | top_speed = 195 km/h',
      'Tind Dual | top_speed = 200 km/h',
    ]);
  });
});

describe('columns of what is paid and how', () => {
  it('are no names, and say of which tier the prices under them are', () => {
    expect(
      readAloud(
        '# Prices\n\n## Gull 3 Flash\n\n| Free Tier | Paid Tier, per 1M tokens in USD | |\n|---|---|---|\n| Input price | Free of charge | $0.10 |\n| Output price | Free of charge | $0.40 |\n',
      ),
    ).toEqual([
      'Gull 3 Flash | price.input = 0 USD/1M tokens {tier=free}',
      'Gull 3 Flash | price.input = 0.1 USD/1M tokens',
      'Gull 3 Flash | price.output = 0 USD/1M tokens {tier=free}',
      'Gull 3 Flash | price.output = 0.4 USD/1M tokens',
    ]);
  });
});
