/** A link in the form Telegram keeps it, or why Telegram does not take it. */
export type CheckedLink = { valid: true; url: string } | { valid: false; reason: string };

/**
 * Checks the address of a link or of a button as Telegram does: http, https, tg or ton; a host with a dot in it, so that
 * `http://localhost` is refused; `http://` is understood where no scheme is written.
 */
export function checkLink(link: string): CheckedLink {
  const trimmed = link.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === 'tg' || scheme === 'ton' || scheme === 'tonsite') return { valid: true, url: trimmed };
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return { valid: false, reason: 'Unsupported URL protocol' };
  }
  const address = scheme === undefined ? `http://${trimmed}` : trimmed;
  if (/^[a-z]+:\/\/([/?#]|$)/i.test(address)) return { valid: false, reason: 'URL host is empty' };
  if (!URL.canParse(address) || /\s/.test(trimmed)) return { valid: false, reason: 'Wrong HTTP URL' };
  const url = new URL(address);
  return url.hostname.includes('.') ? { valid: true, url: url.href } : { valid: false, reason: 'Wrong HTTP URL' };
}
