/** What pages write beside a date to say that an article was published then, by language (ISO 639-1); in small letters. */
const PUBLISHED: Readonly<Record<string, string>> = {
  en: 'published|posted|first published|publication date|date published|issued|released|release date|submitted|written|created|date:',
  de: 'veröffentlicht|erschienen|erstellt|publiziert|geschrieben|artikel vom|meldung vom|beitrag vom|nachricht vom|pressemitteilung vom|datum:|eingestellt|erscheinungsdatum|verfasst|online seit|gepostet',
  fr: 'publié|paru|mis en ligne|posté|publication|créé|écrit le|date de parution',
  es: 'publicado|publicada|publicación|fecha:|creado|escrito',
  it: 'pubblicato|pubblicata|inserito|data:|scritto',
  pt: 'publicado|publicada|publicação|postado|criado',
  nl: 'gepubliceerd|geplaatst|datum:|verschenen',
  pl: 'opublikowano|opublikowany|data publikacji|dodano|utworzono|data dodania',
  uk: 'опубліковано|дата публікації|розміщено|створено',
  ru: 'опубликовано|опубликована|дата публикации|размещено|создано|добавлено',
  cs: 'publikováno|vydáno|zveřejněno|vytvořeno',
  sv: 'publicerad|publicerat|skapad',
  da: 'publiceret|offentliggjort|oprettet',
  nb: 'publisert|opprettet|lagt ut',
  fi: 'julkaistu',
  tr: 'yayınlanma|yayın tarihi|giriş tarihi|oluşturulma|eklenme',
  hu: 'közzétéve|megjelent|létrehozva',
  ro: 'publicat|postat',
  el: 'δημοσιεύτηκε|δημοσίευση|ημερομηνία δημοσίευσης',
  ar: 'نشر|تاريخ النشر',
  fa: 'تاریخ انتشار|منتشر',
  he: 'פורסם',
  hi: 'प्रकाशित|पब्लिश',
  ja: '公開|掲載|投稿|配信|発行',
  zh: '发布|發布|发表|發表|發佈|刊登',
  ko: '등록|입력|작성|게시|발행|송고',
  id: 'diterbitkan|dipublikasikan|ditayangkan',
  vi: 'đăng|xuất bản',
};

/** The same for when it was changed. */
const MODIFIED: Readonly<Record<string, string>> = {
  en: 'updated|update:|modified|last edited|last changed|last update|last modified|revised|edited|last reviewed|as of',
  de: 'aktualisiert|geändert|letzte änderung|zuletzt|stand:|stand |update vom|bearbeitet|überarbeitet|aktualisierung|letztes update',
  fr: 'mis à jour|mise à jour|modifié|actualisé|dernière modification',
  es: 'actualizado|actualizada|actualización|modificado|última modificación',
  it: 'aggiornato|aggiornata|aggiornamento|ultima modifica|modificato',
  pt: 'atualizado|atualizada|atualização|modificado|última modificação',
  nl: 'bijgewerkt|gewijzigd|laatste update|laatst',
  pl: 'aktualizacja|zaktualizowano|zmieniono|ostatnia zmiana',
  uk: 'оновлено|змінено',
  ru: 'обновлено|изменено|обновление|отредактировано',
  cs: 'aktualizováno|upraveno|změněno',
  sv: 'uppdaterad|uppdaterat|ändrad|senast',
  da: 'opdateret|ændret|senest',
  nb: 'oppdatert|endret|sist',
  fi: 'päivitetty|muokattu',
  tr: 'güncelleme|güncellenme|son güncelleme',
  hu: 'frissítve|módosítva',
  ro: 'actualizat|modificat',
  el: 'ενημερώθηκε|τελευταία ενημέρωση',
  ar: 'تحديث|آخر تحديث',
  fa: 'به‌روزرسانی|بروزرسانی',
  he: 'עודכן|עדכון',
  hi: 'अपडेट|अपडेटेड',
  ja: '更新|改訂',
  zh: '更新|修改',
  ko: '수정|업데이트|최종',
  id: 'diperbarui|diubah',
  vi: 'cập nhật',
};

/** What stands beside dates that are not the article's: of a right, a birth, a joining, an event, a visit. */
const OTHER = [
  'copyright|©|(c)|all rights|born|joined|member since|registered|accessed|retrieved|abgerufen|geboren|mitglied seit|dabei seit|registriert|beiträge|inscrit',
  'expires|deadline|valid until|gültig|termin|wann|beginn|when:|starts|ends|until|bis zum|comment|kommentar|today|heute ist|archived|viewed|print date|gedruckt',
].join('|');

export type LabelMeaning = 'published' | 'modified' | 'other';

const wordsOf = (table: Readonly<Record<string, string>>) => Object.values(table).flatMap((words) => words.split('|'));
const LABELS: readonly (readonly [string, LabelMeaning])[] = [
  ...wordsOf(MODIFIED).map((word): [string, LabelMeaning] => [word.normalize('NFKC'), 'modified']),
  ...wordsOf(PUBLISHED).map((word): [string, LabelMeaning] => [word.normalize('NFKC'), 'published']),
  ...OTHER.split('|').map((word): [string, LabelMeaning] => [word, 'other']),
];

/** How far a label may stand from its date, in characters: "Published by the editors on". */
const REACH = 40;
/** In East Asia and in Turkey the label may follow: 2020年2月18日 公開. */
const REACH_AFTER = 6;
const isLetter = (character: string | undefined) => character !== undefined && /[a-zà-ÿа-я]/.test(character);

/**
 * What the words beside a date say of it: of several labels the nearest before it; undefined where there is none.
 *
 * @param before what stands before the date in its line, or in the line above where it begins one.
 * @param after what follows it.
 */
export function labelMeaning(before: string, after: string): LabelMeaning | undefined {
  const near = before.slice(-REACH);
  let nearest = -1;
  let meaning: LabelMeaning | undefined;
  for (const [word, itsMeaning] of LABELS) {
    const at = near.lastIndexOf(word);
    if (at === -1 || isLetter(near[at - 1])) continue;
    const end = at + word.length;
    if (end > nearest) {
      nearest = end;
      meaning = itsMeaning;
    }
  }
  if (meaning !== undefined) return meaning;
  const next = after.slice(0, REACH_AFTER + 10).trimStart();
  return LABELS.find(([word]) => /[^a-zà-ÿ]/.test(word[0] ?? '') && next.slice(0, REACH_AFTER).includes(word))?.[1];
}
