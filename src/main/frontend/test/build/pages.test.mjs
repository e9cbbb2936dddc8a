import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pagesIn, writePages } from '../../build/pages.mjs';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');

test('every way that is not the engine\'s leads to a folder with a script and a style', () => {
  const pages = pagesIn(SOURCE);
  assert.ok(pages.some(({ folder, name }) => folder === 'account' && name === '我的账号'));
  assert.ok(pages.every(({ folder }) => !folder.startsWith('camunda')));
  for (const { script, style } of pages) {
    assert.ok(existsSync(script), script);
    assert.ok(existsSync(style), style);
  }
});

test('a page without a look of its own looks like all of them', () => {
  const style = folder => pagesIn(SOURCE).find(page => page.folder === folder).style;
  assert.equal(style('work'), join(SOURCE, 'styles', 'page.css'));
  assert.equal(style('rights'), join(SOURCE, 'rights', 'page.css'));
});

test('the shell of a page bears its name', () => {
  const target = mkdtempSync(join(tmpdir(), 'pages'));
  try {
    writePages([{ folder: 'boards', name: '督查看板' }], SOURCE, target);
    const written = readFileSync(join(target, 'boards', 'index.html'), 'utf8');
    assert.match(written, /<title>督查看板 · UnionCare/);
    assert.ok(!written.includes('{{'));
  } finally {
    rmSync(target, { recursive: true });
  }
});
