import { expect, test } from 'vitest';
import { createIrama } from '../../src/bot/irama.ts';

function buka() {
  const waktu = { ms: 0 };
  return { waktu, irama: createIrama(() => waktu.ms) };
}

test('the first commit waits for nothing', () => {
  expect(buka().irama.sela()).toBe(0);
});

test('after a commit the disk rests twice as long as it worked', () => {
  const { waktu, irama } = buka();
  irama.catat(() => (waktu.ms += 5));
  expect(irama.sela()).toBe(10);
  waktu.ms += 4;
  expect(irama.sela()).toBe(6);
  waktu.ms += 20;
  expect(irama.sela()).toBe(0);
});

test('no answer waits longer than 40 ms for others, however slow the disk', () => {
  const { waktu, irama } = buka();
  irama.catat(() => (waktu.ms += 900));
  expect(irama.sela()).toBe(40);
});

test('a commit that throws is measured too, and its error passes', () => {
  const { waktu, irama } = buka();
  const gagal = (): never => {
    waktu.ms += 3;
    throw new Error('disk full');
  };
  expect(() => irama.catat(gagal)).toThrow('disk full');
  expect(irama.sela()).toBe(6);
});
