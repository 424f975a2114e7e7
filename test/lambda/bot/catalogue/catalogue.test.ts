import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../../lambda/bot/catalogue/catalogue.ts';
import { createReader } from '../../../../lambda/bot/reader.ts';
import { LANGUAGES } from '../../../../lambda/subscribers/language.ts';

const { en } = CATALOGUES;
const KEYS = Object.entries(en).flatMap(([section, messages]) =>
  Object.keys(messages).map((name): [string, string] => [section, name]),
);

function message(language: (typeof LANGUAGES)[number], section: string, name: string): string {
  const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = CATALOGUES[language];
  return sections[section]?.[name] ?? '';
}

/** The placeholders of a message, each once, and the tags that stand in it. */
function needs(text: string): { placeholders: string[]; tags: string[] } {
  const placeholders = new Set<string>();
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.argument || element.type === TYPE.number) placeholders.add(element.value);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      placeholders.add(element.value);
      for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  walk(parse(text, { ignoreTag: true }));
  const tags = [...text.matchAll(/<\/?[a-z-]+/g)].map(([tag]) => tag);
  return { placeholders: [...placeholders].sort(), tags: tags.sort() };
}

/** The plural forms of a language that whole numbers have. */
function pluralForms(language: (typeof LANGUAGES)[number]): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)))];
}

describe('the catalogue of messages', () => {
  it.each(LANGUAGES)('in %s has every message, with the placeholders and tags of the English one', (language) => {
    for (const [section, name] of KEYS) {
      const text = message(language, section, name);
      expect(text.trim(), `${section}.${name}`).not.toBe('');
      expect(needs(text), `${section}.${name}`).toEqual(needs(message('en', section, name)));
    }
  });

  it.each(LANGUAGES)('in %s has every plural form that whole numbers ask for', (language) => {
    for (const [section, name] of KEYS) {
      for (const element of parse(message(language, section, name), { ignoreTag: true })) {
        if (element.type !== TYPE.plural) continue;
        const forms = Object.keys(element.options);
        const missing = pluralForms(language).filter((form) => !forms.includes(form));
        expect(missing, `${section}.${name}`).toEqual([]);
      }
    }
  });

  it('has no message that nothing says', () => {
    const source = readdirSync('lambda/bot', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('catalogue'))
      .map((file) => readFileSync(join('lambda/bot', file), 'utf8'))
      .join('\n');
    // A key whose end is computed, `date.${certainty}`, is used in all its forms.
    const computed = [...source.matchAll(/`([a-z]+)\.([a-z]*)\$\{/gi)].map(
      ([, section, start]) => `${section}.${start}`,
    );
    const unused = KEYS.map((key) => key.join('.')).filter(
      (key) => !source.includes(`'${key}'`) && !computed.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('escapes whatever is put into a message, and leaves plain text as it is', () => {
    const reader = createReader({ language: 'en', zone: null });
    expect(reader.html('follow.added', { topic: '<b>&' })).toContain('<b>&lt;b&gt;&amp;</b>');
    expect(reader.text('when.spring', { year: '<&' })).toBe('spring <&');
  });
});
