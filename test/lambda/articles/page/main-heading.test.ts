import { describe, expect, it } from 'vitest';
import { mainHeading } from '../../../../lambda/articles/page/main-heading.ts';
import { parsedPage } from '../../../support/page.ts';

function heading(body: string, titles = ['Peninsula votes on Sunday | The Example'], site: string | null = null) {
  const found = mainHeading(parsedPage('', body).page, titles, site);
  return found && [found.element.textContent, found.isTitle];
}

describe('mainHeading', () => {
  it.each([
    ['before others of its rank', '<h1>The Example</h1><h1>Peninsula votes on Sunday</h1>'],
    ['of a lower rank', '<h1>Politics</h1><h2>Peninsula votes on Sunday</h2>'],
    ['with other marks', '<h1>Peninsula votes – on Sunday</h1>'.replace(' –', '')],
  ])('is the one that says what the title says, %s', (_, body) => {
    expect(heading(body)).toEqual(['Peninsula votes on Sunday', true]);
  });

  it('is not the paper’s name, though that is part of the title', () => {
    const body = '<h1>The Example of Somewhere</h1><h2>About us all here</h2>';
    const titles = ['About us all here | The Example of Somewhere'];
    expect(heading(body, titles)).toEqual(['About us all here', true]);
    expect(heading('<h1>The Example of Somewhere</h1>', titles, 'The Example of Somewhere')).toEqual([
      'The Example of Somewhere',
      false,
    ]);
  });

  it('is the first of the first rank where none says what the title says', () => {
    expect(heading('<h2>Politics</h2><h1>A vote is near</h1><h1>Weather</h1>')).toEqual(['A vote is near', false]);
  });

  it('may not be there', () => {
    expect(heading('<h2>Politics</h2><p>Text</p>')).toBeNull();
    expect(heading('')).toBeNull();
  });
});
