/** What sites write, by language (ISO 639-1), on a page that they show instead of the one that was asked for. */
type Phrases = Readonly<Record<string, readonly string[]>>;

const GUARDED: Phrases = {
  en: [
    ...[
      'access denied',
      'access to this page has been denied',
      '403 forbidden',
      'request blocked',
      'you have been blocked',
    ],
    ...['are you a robot', 'are you human', 'verify you are human', 'verifying you are human', 'checking your browser'],
    ...[
      'attention required',
      'just a moment',
      'ddos protection',
      'unusual traffic',
      'captcha',
      'pardon our interruption',
    ],
  ],
  de: ['zugriff verweigert', 'kein zugriff'],
  fr: ['accès refusé'],
  es: ['acceso denegado'],
  it: ['accesso negato'],
  pt: ['acesso negado'],
  nl: ['toegang geweigerd'],
  pl: ['odmowa dostępu', 'brak dostępu'],
  uk: ['доступ заборонено'],
  ru: ['доступ запрещен', 'доступ ограничен'],
  ja: ['アクセスが拒否'],
  zh: ['访问被拒绝', '拒絕存取'],
  ko: ['접근이 거부'],
};

const MISSING: Phrases = {
  en: [
    ...[
      'page not found',
      '404 not found',
      'error 404',
      '404 error',
      '404 -',
      '404 –',
      'page could not be found',
      'page cannot be found',
    ],
    ...["page can't be found", 'page is no longer available', "page doesn't exist", 'page does not exist'],
  ],
  de: [
    'seite nicht gefunden',
    'seite wurde nicht gefunden',
    'seite konnte nicht gefunden',
    'seite existiert nicht',
    'fehler 404',
  ],
  fr: ['page introuvable', 'page non trouvée', "page n'existe pas", 'erreur 404'],
  es: ['página no encontrada', 'no se encontró la página', 'página no existe'],
  it: ['pagina non trovata'],
  pt: ['página não encontrada'],
  nl: ['pagina niet gevonden'],
  pl: ['nie znaleziono strony', 'strona nie istnieje', 'strona nie została znaleziona'],
  uk: ['сторінку не знайдено'],
  ru: ['страница не найдена'],
  cs: ['stránka nenalezena'],
  sv: ['sidan kunde inte hittas'],
  da: ['siden blev ikke fundet'],
  tr: ['sayfa bulunamadı'],
  ja: ['ページが見つかりません'],
  zh: ['页面不存在', '找不到页面', '找不到頁面', '找不到网页'],
  ko: ['페이지를 찾을 수 없'],
};

const SIGN_IN: Phrases = {
  en: [
    ...[
      'log in to continue',
      'login to continue',
      'sign in to continue',
      'please log in',
      'please sign in',
      'you must be logged in',
    ],
    ...[
      'you need to log in',
      'subscribe to continue',
      'subscribe to read',
      'to continue reading',
      'content is for subscribers',
    ],
    ...['for subscribers only', 'for members only', 'already a subscriber'],
  ],
  de: [
    'bitte melden sie sich an',
    'bitte loggen sie sich ein',
    'bitte einloggen',
    'jetzt weiterlesen',
    'weiterlesen mit',
    'anmelden, um',
    'mit einem abo',
  ],
  fr: ['réservé aux abonnés', 'connectez-vous pour', 'abonnez-vous pour lire'],
  es: ['inicia sesión para', 'iniciar sesión para', 'suscríbete para', 'solo para suscriptores'],
  it: ['contenuto riservato', 'accedi per', 'abbonati per'],
  pt: ['faça login', 'conteúdo exclusivo para assinantes', 'assine para'],
  nl: ['inloggen om', 'log in om', 'alleen voor abonnees'],
  pl: ['zaloguj się, aby', 'tylko dla prenumeratorów', 'tylko dla subskrybentów'],
  uk: ['увійдіть, щоб', 'лише для передплатників'],
  ru: ['войдите, чтобы', 'только для подписчиков'],
  ja: ['ログインしてください', '会員限定'],
  zh: ['请登录', '請登入'],
  ko: ['로그인이 필요'],
};

/** Whether a text in `Phrases` is in it; its case and the form of its apostrophes do not matter. */
function saysOneOf(phrases: Phrases): (text: string) => boolean {
  const all = Object.values(phrases).flat();
  return (text) => {
    const plain = text.toLowerCase().replaceAll('’', "'");
    return all.some((phrase) => plain.includes(phrase));
  };
}

/** Whether a page says that it lets nobody, or no robot, in. */
export const saysGuarded = saysOneOf(GUARDED);
/** Whether a page asks its reader to sign in, or to subscribe, before there is anything to read. */
export const saysSignIn = saysOneOf(SIGN_IN);

const saysNotFound = saysOneOf(MISSING);

/** Whether a title or heading says that there is no such page; each on a line of its own. */
export function saysMissing(headings: string): boolean {
  return saysNotFound(headings) || headings.split('\n').some((line) => line.trim() === '404');
}
