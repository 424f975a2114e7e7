import { expect, it } from 'vitest';
import { topicsOf } from '../../../../lambda/derive/happenings/topics.ts';

it('names the place, the names of the headline and the kind', () => {
  expect(topicsOf('Council votes on leaving the European Union', 'São Paulo', 'vote', () => false)).toEqual([
    'sao-paulo',
    'european-union',
    'votes',
  ]);
});

it('takes the first word of a headline only where it is a name', () => {
  expect(topicsOf('Peru votes', null, 'vote', (words) => words === 'Peru')).toEqual(['peru', 'votes']);
  expect(topicsOf('Voters decide', null, 'vote', () => false)).toEqual(['votes']);
});
