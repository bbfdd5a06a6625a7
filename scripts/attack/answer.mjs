// What came back, in one form for HTTP and WebSocket, and whether it is a refusal.

/**
 * @typedef {object} Answer
 * @property {number} [status] of HTTP, also where a WebSocket was refused
 * @property {number} [closed] the code that a WebSocket was closed with
 * @property {string[]} [codes] of GraphQL errors
 * @property {unknown} [data]
 * @property {string} [text] the whole of it
 * @property {boolean} [survived] it is not refused but borne, and was
 */

/** What came back of GraphQL, told apart. @param {string} text @returns {Answer} */
export function ofGraphql(text) {
  try {
    const { errors, data } = JSON.parse(text);
    return { text, data, codes: (Array.isArray(errors) ? errors : []).map(({ extensions }) => String(extensions?.code)) };
  } catch {
    return { text, codes: [] };
  }
}

/** @param {Answer} answer */
export function isRefused({ status = 0, closed = 0, codes = [], data, text = '', survived }) {
  if (codes.includes('INTERNAL_SERVER_ERROR') || (status >= 500 && status !== 503)) return false;
  if (/did you mean/i.test(text)) return false;
  if (survived !== undefined) return survived;
  if (status >= 400 || closed === 1009 || closed >= 4400) return true;
  return (codes.length > 0 && !hasData(data)) || /"__typename":"Forbidden"/.test(text);
}

/** Null members are what errors leave. */
function hasData(data) {
  return data !== null && data !== undefined && Object.values(data).some((member) => member !== null);
}

/** @param {Answer} answer */
export function shown({ status, closed, codes = [], text = '', survived }) {
  const parts = [
    status === undefined ? '' : String(status),
    closed === undefined ? '' : `closed ${closed}`,
    [...new Set(codes)].join(' '),
    /"__typename":"Forbidden"/.test(text) ? 'Forbidden' : '',
    survived === undefined ? '' : survived ? 'borne' : 'not borne',
  ];
  return parts.filter(Boolean).join(' ') || text.slice(0, 60) || 'nothing';
}
