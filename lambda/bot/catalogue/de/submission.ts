import type { Catalogue } from '../message-keys.ts';

export const submission: Catalogue['submission'] = {
  nothing: 'Darin steht nichts, was noch bevorsteht.',
  found: '<b>{count, plural, one {Ein Termin} other {# Termine}} darin:</b>',
  refused: 'Das kann ich nicht lesen: {reason}.',
  notAnArticle:
    'Schick mir einen Link zu einem Artikel oder den ganzen Text, und ich suche darin nach Terminen. /help sagt mehr.',
};
