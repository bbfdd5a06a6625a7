import { runsAsScript } from '../../src/util/runs-as-script';

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' \tjava\nscript:alert(1)',
  '\u0001javascript:x',
  'data:text/html,x',
  'vbscript:x',
])('%j is a script to a browser', (address) => expect(runsAsScript(address)).toBe(true));

test.each([
  'https://a.example/javascript:x',
  'notes/javascript.md',
  'javascript',
  'file:///data:x',
  'database: notes',
  'doi:10.1/x',
])('%j is an address or a name', (address) => expect(runsAsScript(address)).toBe(false));
