import type { DateCandidate } from './date-candidate.ts';
import { machineTime } from './machine-time.ts';
import type { MetaTags } from './meta-tags.ts';
import type { DateHabits } from './written-date.ts';

/** Names under which pages say when they were published, by how well they keep to it. */
const PUBLISHED: readonly (readonly [number, readonly string[]])[] = [
  [
    2.5,
    ['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published', 'published_time'],
  ],
  [
    2.2,
    [
      ...[
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'cxenseparse:recs:publishtime',
        'cxenseparse:publishtime',
      ],
      ...['rnews:datepublished', 'bt:pubdate', 'article.published', 'article:publicationdate', 'articlepublishdate'],
      ...[
        'publishdate',
        'publish-date',
        'publish_date',
        'publishtime',
        'publish_time',
        'publish-time',
        'published',
        'date_published',
        'date-published',
      ],
      ...[
        'pubdate',
        'pub_date',
        'pub-date',
        'publicationdate',
        'publication_date',
        'publication-date',
        'published_at',
        'published-date',
      ],
      ...[
        'firstpublished',
        'originalpublicationdate',
        'article_date_original',
        'dateposted',
        'weibo:article:create_at',
      ],
      ...[
        'dc.date.issued',
        'dcterms.issued',
        'dc.issued',
        'dcterms.available',
        'prism.publicationdate',
        'citation_online_date',
        'dc.date.published',
      ],
      ...[
        'shareaholic:article_published_time',
        'vf:published',
        'release:date',
        'release_date',
        'displaydate',
        'mediator_published_time',
      ],
      ...[
        'buzzfeed:publish_date',
        'nrk:publishdate',
        'ptime',
        'apub:time',
        'story_date',
        'article-publish-date',
        'postdate',
        'analyticsattributes.articledate',
      ],
    ],
  ],
  [
    1.5,
    [
      ...[
        'date',
        'dc.date',
        'dc:date',
        'dcterms.date',
        'dc.date.x-metadataavailable',
        'content_date',
        'pagedate',
        'page.date',
        'eomportal-lastupdate-first',
      ],
      ...[
        'citation_publication_date',
        'citation_date',
        'bepress_citation_date',
        'prism.coverdate',
        'doc_date',
        'article_date',
        'newsdate',
      ],
    ],
  ],
  [
    1.2,
    [
      ...[
        'datecreated',
        'created',
        'created_at',
        'creation_date',
        'creation-date',
        'article.created',
        'article:created',
        'article:created_time',
      ],
      ...[
        'dc.created',
        'dc.date.created',
        'dcterms.created',
        'creationdate',
        'gentime',
        'timestamp',
        'uploaddate',
        'video:release_date',
      ],
    ],
  ],
];

const MODIFIED: readonly (readonly [number, readonly string[]])[] = [
  [2.5, ['article:modified_time', 'og:article:modified_time', 'datemodified', 'article:modified', 'modified_time']],
  [
    1.5,
    [
      ...[
        'og:updated_time',
        'updated_time',
        'last-modified',
        'lastmodified',
        'last_modified',
        'lastmod',
        'modified',
        'modified_at',
        'updated',
      ],
      ...[
        'dc.modified',
        'dc.date.modified',
        'dcterms.modified',
        'dateupdated',
        'last-updated',
        'lastupdated',
        'article:updated',
        'revised',
      ],
    ],
  ],
];

/** The dates in a page's meta tags. */
export function metaDates(tags: MetaTags, habits: DateHabits): DateCandidate[] {
  const read = (table: typeof PUBLISHED, role: DateCandidate['role']): DateCandidate[] =>
    table.flatMap(([weight, names]) =>
      names.flatMap((name) => {
        const contents = tags.get(name) ?? [];
        return contents.slice(0, 3).flatMap((content, index): DateCandidate[] => {
          const time = machineTime(content, habits);
          // A page that gives one name several times gives those of other articles too.
          return time
            ? [{ time, role, place: 'data', source: `meta ${name}`, weight: index === 0 ? weight : weight / 2 }]
            : [];
        });
      }),
    );
  return [...read(PUBLISHED, 'published'), ...read(MODIFIED, 'modified')];
}
