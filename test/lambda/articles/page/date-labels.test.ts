import { describe, expect, it } from 'vitest';
import { labelMeaning } from '../../../../lambda/articles/page/date-labels.ts';

describe('labelMeaning', () => {
  it.each([
    ['published on ', 'published'],
    ['posted by the editors on ', 'published'],
    ['veröffentlicht am ', 'published'],
    ['publié le ', 'published'],
    ['publicado el ', 'published'],
    ['pubblicato il ', 'published'],
    ['gepubliceerd op ', 'published'],
    ['opublikowano: ', 'published'],
    ['опубликовано ', 'published'],
    ['опубліковано: ', 'published'],
    ['公開：', 'published'],
    ['发布时间：', 'published'],
    ['입력 ', 'published'],
    ['last updated: ', 'modified'],
    ['zuletzt aktualisiert am ', 'modified'],
    ['stand: ', 'modified'],
    ['mis à jour le ', 'modified'],
    ['обновлено ', 'modified'],
    ['수정 ', 'modified'],
    ['© the example ', 'other'],
    ['member since ', 'other'],
    ['the vote is on ', undefined],
    ['', undefined],
  ])('takes "%s" before a date for %s', (before, meaning) => {
    expect(labelMeaning(before, '')).toBe(meaning);
  });

  it('takes the nearest of several', () => {
    expect(labelMeaning('published 1 march 2020 | updated ', '')).toBe('modified');
    expect(labelMeaning('updated 1 march 2020 | published ', '')).toBe('published');
  });

  it('knows a word only where it begins', () => {
    expect(labelMeaning('composted ', '')).toBeUndefined();
  });

  it('knows that in East Asia the word may follow', () => {
    expect(labelMeaning('', ' 公開')).toBe('published');
    expect(labelMeaning('', ' 更新')).toBe('modified');
  });
});
