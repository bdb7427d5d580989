import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpSide } from './context.ts';

/** `__Host-` binds a cookie to this host over TLS; browsers refuse the prefix on plain http (a machine in the office). */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export function httpSideOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): HttpSide {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    ip: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    cookie: (name) => request.cookies[cookieName(name, secure)],
    setCookie: (name, value, maxAge) =>
      void reply.setCookie(cookieName(name, secure), value, { ...attributes, maxAge }),
    clearCookie: (name) => void reply.clearCookie(cookieName(name, secure), attributes),
  };
}
