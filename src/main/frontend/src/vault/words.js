const ALGORITHMS = { aes: 'AES-256-GCM', sm4: 'SM4-GCM（国密）', 'hmac-sha256': 'HMAC-SHA-256', 'hmac-sm3': 'HMAC-SM3（国密）' };

export function algorithmName(code) {
  return ALGORITHMS[code] ?? code;
}

/** The server's instants stand in China's time. */
export function dayOf(at) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(at ?? '');
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日 ${parts[4]}` : '—';
}

/** Never 100 % before everything is done. */
export function percent(done, found) {
  return found === 0 ? '100%' : `${Math.floor((done / found) * 100)}%`;
}
