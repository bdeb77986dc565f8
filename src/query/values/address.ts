/** How long an address may be. */
export const maxAddress = 2000;

/**
 * Parameters that tell where a reader came from and nothing about the page: of campaigns (`utm_…`, `mc_…`, `oly_…`), of advertisers (`gclid`, `fbclid`, …)
 * and of shares (`igshid`, `ref_src`, …).
 */
const tracking = new RegExp(
  `^(?:${[
    'utm_\\w+|mc_cid|mc_eid|oly_anon_id|oly_enc_id|_hsenc|_hsmi|mkt_tok|vero_id|_ga|_gl',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id',
    'igshid|igsh|ref_src|ref_url',
  ].join('|')})$`,
  'i',
);

/** The one form of an address, whichever way it was copied; without its scheme and without slashes at its end. */
interface Page {
  readonly host: string;
  readonly path: string;
  readonly search: string;
}

/**
 * The addresses under which the page of an address may be on record; empty where it is not an http or https address. They are one page: http and https, with
 * a slash at the end and without, with another spelling of the same characters, host in capitals, the scheme's own port, a fragment, or tracking parameters.
 * `www.` is another host: it may be another site.
 */
export function addressesOf(address: string): readonly string[] {
  const page = pageOf(address);
  if (!page) return [];
  const { host, path, search } = page;
  return ['https', 'http'].flatMap((scheme) => ['', '/'].map((slash) => `${scheme}://${host}${path}${slash}${search}`));
}

/** The canonical form of an address: equal for two addresses of one page; undefined where it is not an http or https address. */
export function canonicalAddress(address: string): string | undefined {
  return addressesOf(address)[0];
}

/**
 * An address as the record has it: of those of its page the one with its scheme, and with a slash at the end where it has one. What is not an http or https
 * address stays as it is.
 */
export function tidyAddress(address: string): string {
  const addresses = addressesOf(address);
  if (addresses.length === 0) return address;
  const { protocol, pathname } = new URL(address);
  const fitting = addresses.filter((each) => each.startsWith(protocol));
  return fitting.find((each) => new URL(each).pathname.endsWith('/') === pathname.endsWith('/')) ?? address;
}

function pageOf(address: string): Page | undefined {
  if (!/^\s*https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, hostname, port, pathname, search } = new URL(address);
  // What is the default of either scheme means none: http://example.org:443 is what a proxy writes of https.
  const shownPort = port === '' || port === (protocol === 'http:' ? '443' : '80') ? '' : `:${port}`;
  const parameters = search.slice(1).split('&').filter(tells).map(spelled);
  return {
    host: `${hostname.replace(/\.$/, '')}${shownPort}`,
    path: spelled(pathname).replace(/\/+$/, ''),
    search: parameters.length > 0 ? `?${parameters.join('&')}` : '',
  };
}

/** Whether a parameter says something about the page. */
function tells(parameter: string): boolean {
  const [name = ''] = parameter.split('=', 1);
  return parameter !== '' && !tracking.test(name);
}

/** Percent-encoding in one form: capitals, and none where encodeURIComponent has none. URL has encoded what must be before. */
function spelled(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.!~*'()-]/.test(sign) ? sign : code.toUpperCase();
  });
}
