import { describe, expect, it } from 'vitest';
import { isBookkeeping, stampLength } from '../../../../../lambda/derive/english/text/bookkeeping.ts';

describe('isBookkeeping', () => {
  it.each([
    'By Jane Roe, 12 March 2014',
    'By Jane Roe and John Doe | Agency',
    'BY JANE ROE, Political Editor',
    'Published 3:15 PM EDT, Tue March 4, 2014',
    'Published: 14 March 2014',
    'First published on Fri 14 Mar 2014 10.21 GMT',
    'Updated: 14 March 2014 10:21',
    'Last updated at 10:21 BST on Monday 17 March',
    'Posted on Friday',
    'Posted Friday by Jane Roe',
    'Updated 2 hours ago',
    'Home > News > Politics',
    'Home » Elections',
    'News | Sport | Weather',
    'World | Tuesday 18 March 2014',
    'Read more: Bakers plan a strike for Monday',
    'READ ALSO | Harbour to close on Tuesday',
    'Related: Ferry strike to begin on Monday',
    '> Related stories: The vote on Sunday, explained',
    'Watch: The debate on Thursday night',
    'Sign up for our newsletter',
    'Sign up for our election newsletter before the vote on Sunday',
    'Subscribe for a pound a week until Friday',
    'Follow us on Twitter for the count on Sunday',
    'We use cookies until you leave on Friday.',
    'By continuing to use this site on Monday you agree to our terms.',
    'The Early Hour 22:57 GMT 28.04.2014 (updated 11:14 GMT 29.04.2014)',
    'May 18, 2012 Updated: October 1, 2015',
    'Copyright 2014 Agency. All rights reserved.',
    '© 2014 Example Media',
    'This article was amended on 14 March 2014 to correct a name.',
    'This story will be updated on Monday.',
    'Comments are open until Monday.',
    'Photo: Jane Roe/Agency',
    '(Photo by Jane Roe/Agency)',
    'A ballot box in the hall, which opens on Sunday. (AP Photo/Jane Roe)',
    'FILE - The hall, where the vote will be held on Sunday, is seen in 2013.',
    'The hall is seen in this March 4, 2014 file photo ahead of the vote on Sunday.',
    '(Reporting by Jane Roe; editing by John Doe)',
    'Skip to content',
  ])('takes %j for the page’s own', (line) => {
    expect(isBookkeeping(line, true)).toBe(true);
  });

  it.each([
    'By Monday the council must decide.',
    'By May 5',
    'Published figures are due on Friday.',
    'Updated rules take effect on Monday.',
    'Posted workers will strike on Monday.',
    'The firm will launch a newsletter on Monday.',
    'The new privacy policy takes effect on April 1.',
    'Copyright law changes on May 1.',
    'The firm will stop the use of cookies on April 1.',
    'Sign up by 3 May to run the marathon',
    'Join us on Friday 3 May for the film night',
    'Register before 3 May',
    'Spring concert | Friday 3 May | 7pm | Town hall',
    '• 3 May: Spring concert in the park',
    'Monday 3 June, 7pm: film night',
    'Photographers will protest on Monday.',
    'Read the report when it is released on Monday.',
    'More than 300 will march on Monday.',
    'Home rule begins on Monday.',
    'The vote on Sunday will decide.',
    'Story hour on Friday 3 May',
    'Date set for the vote: 3 May',
  ])('leaves %j to be read', (line) => {
    expect(isBookkeeping(line, true)).toBe(false);
  });
});

describe('stampLength', () => {
  it.each([
    ['14:32 The minister arrives', 6],
    ['10.15am: The court will sit again on Monday', 9],
    ['14:32 GMT – The minister arrives', 12],
    ['[09:05] “We will vote on Monday”', 8],
    ['10.15am: Tomorrow the court sits again', 9],
  ])('measures the stamp of %j', (paragraph, length) => {
    expect(stampLength(paragraph)).toBe(length);
  });

  it.each([
    '14:32',
    '7.30 Friday 3 May: film night',
    '10:15 tomorrow',
    '3.5 million voted',
    'At 14:32 he left',
    '10.15 per cent',
  ])('finds none in %j', (paragraph) => {
    expect(stampLength(paragraph)).toBe(0);
  });
});
