import fs from 'node:fs';
import path from 'node:path';
import { languageOf, withDiagrams } from '../../src/cli/diagrams';
import { stateDiagrams, type DiagramLanguage } from '../../src/engine/diagram';
import { procedures } from '../../workflows';
import { evidencePreservation } from '../../docs/example-procedure';

const root = path.resolve(__dirname, '../..');
const ANEW = 'node setup.mjs && npx --no-install weiquan diagrams README.md README.zh-CN.md';

const drawn = procedures.flatMap((procedure) => (['zh', 'en'] as const).flatMap((language) => stateDiagrams(procedure, language).map((chart) => ({ name: `${procedure.name}, ${language}: ${chart.title}`, mermaid: chart.mermaid }))));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = fs.readFileSync(path.join(root, file), 'utf8');

  it('shows the procedures as they are', () => {
    // If this fails, the machine or the clocks have changed: draw them anew, look at them, commit them.
    const fresh = withDiagrams(text, procedures, languageOf(file)) === text;
    expect(fresh ? 'fresh' : `out of date; run: ${ANEW}`).toBe('fresh');
  });

  it('leaves out no procedure', () => {
    const shown = [...text.matchAll(/<!-- diagram:([\w-]+) -->/g)].map(([, name]) => name);
    expect(shown).toEqual([...new Set(procedures.map(({ name }) => name))]);
  });

  it('names the command that draws them anew', () => {
    expect(text).toContain('weiquan diagrams README.md README.zh-CN.md');
  });
});

describe('a diagram', () => {
  // What Mermaid's grammar of state diagrams takes: a label ends at the line, and holds neither ':' nor ';'.
  const BOX = /^ {2}state "[^":;#\n]+" as \w+$/;
  const ARROW = /^ {2}(?:\[\*\]|\w+) --> \w+(?: : [^":;#\n]+)?$/;
  const OTHER = /^ {2}(?:state \w+ <<choice>>|classDef neighbour stroke-dasharray: 4 3|class [\w,]+ neighbour)$/;

  it.each(drawn)('$name keeps to what Mermaid reads', ({ mermaid }) => {
    const [first, ...lines] = mermaid.split('\n');
    expect(first).toBe('stateDiagram-v2');
    expect(lines.filter((line) => !BOX.test(line) && !ARROW.test(line) && !OTHER.test(line))).toEqual([]);
  });

  it.each(drawn)('$name names every state that its arrows touch', ({ mermaid }) => {
    const named = new Set([...mermaid.matchAll(/^ {2}state (?:".*" as )?(\w+)/gm)].map(([, state]) => state));
    const touched = [...mermaid.matchAll(/^ {2}(\[\*\]|\w+) --> (\w+)/gm)].flatMap(([, from, to]) => [from, to]).filter((state) => state !== '[*]');
    expect(touched.filter((state) => !named.has(state))).toEqual([]);
  });

  it.each(drawn)('$name stays legible: few boxes, short lines', ({ mermaid }) => {
    const boxes = [...mermaid.matchAll(/^ {2}state "(.+)" as/gm)].map(([, label]) => label ?? '');
    expect(boxes.length).toBeLessThanOrEqual(20);
    expect(Math.max(...boxes.flatMap((label) => label.split('<br>')).map((line) => line.length))).toBeLessThanOrEqual(48);
  });

  it.each<DiagramLanguage>(['zh', 'en'])('shows every way of the machine in some stage (%s)', (language) => {
    for (const procedure of procedures) {
      const all = stateDiagrams(procedure, language).map(({ mermaid }) => mermaid).join('\n');
      for (const state of Object.keys(procedure.turns)) expect(all).toContain(`<br>${state}`);
    }
  });

  it('of a marked procedure that there is not is an error, not an empty place', () => {
    const marked = '<!-- diagram:no-such -->\n<!-- /diagram:no-such -->';
    expect(() => withDiagrams(marked, [evidencePreservation], 'en')).toThrow('no-such');
  });
});
