import { expect, it } from 'vitest';
import { topicsOf } from '../../../../lambda/derive/happenings/topics.ts';

it('names the place, the names of the headline and the kind', () => {
  expect(topicsOf(['European Union'], 'São Paulo', 'vote')).toEqual(['sao-paulo', 'european-union', 'votes']);
});

it('writes a name the same way wherever it comes from', () => {
  expect(topicsOf(["The Hague's", 'U.S.', 'Acme', 'Acme'], null, 'court')).toEqual(['hague', 'us', 'acme', 'courts']);
});

it('leaves out what is too long for a name', () => {
  expect(topicsOf(['One Two Three Four Five'], null, 'other')).toEqual(['other']);
});
