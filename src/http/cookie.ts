/** The session's cookie. In production its name demands HTTPS and this host alone (`__Host-`). */
export interface SessionCookie {
  readonly name: string;
  /** Its value in a Cookie header, or undefined. */
  read(header: string | undefined): string | undefined;
  /** The Set-Cookie header that gives it. It lives as long as the browser: the server decides when it ends. */
  give(token: string): string;
  /** The Set-Cookie header that takes it away. */
  take(): string;
}

export function sessionCookie(secure: boolean): SessionCookie {
  const name = secure ? '__Host-weiquan' : 'weiquan';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const start = `${name}=`;
  return {
    name,
    read(header) {
      if (header === undefined) return undefined;
      for (const pair of header.split(';')) {
        const trimmed = pair.trim();
        if (trimmed.startsWith(start)) return trimmed.slice(start.length);
      }
      return undefined;
    },
    give: (token) => `${start}${token}; ${attributes}`,
    take: () => `${start}; ${attributes}; Max-Age=0`,
  };
}
