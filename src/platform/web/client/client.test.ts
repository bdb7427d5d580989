import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PlainDateText } from '../../shared/schemas.ts';
import { outcomeUnknown, requestIdFor } from './act.ts';
import { checkInput } from './check-input.ts';
import { ProblemError, problemOfText, Unreachable } from './problem-error.ts';
import { planRequest } from './request.ts';
import { fileNameOf } from './save-file.ts';

const id = '0190a0a0-0000-7000-8000-000000000001';

describe('a call on its way to the server', () => {
  it('puts path keys into the path and the rest of a query into the query string', () => {
    const planned = planRequest(
      { kind: 'query', path: '/api/plans/:planId/activities' },
      { planId: 'a/b', years: [2021, 2022], text: 'trẻ em', none: undefined },
      id,
    );
    expect(planned.url).toBe('/api/plans/a%2Fb/activities?years=2021&years=2022&text=tr%E1%BA%BB+em');
    expect(planned.method).toBe('GET');
    expect(planned.headers['x-request-id']).toBeUndefined();
  });

  it('puts the rest of a command into the body, under the id of the act', () => {
    const planned = planRequest(
      { kind: 'command', path: '/api/plans/:planId/issue' },
      { planId: 'p1', version: 3 },
      id,
    );
    expect(planned).toMatchObject({ method: 'POST', url: '/api/plans/p1/issue', body: '{"version":3}' });
    expect(planned.headers).toMatchObject({ 'x-request-id': id, 'x-mang-non': '1' });
  });

  it('sends an upload with its name percent-encoded and its input in a header, not in the address', () => {
    const file = new File(['x'], 'Kế hoạch.docx');
    const planned = planRequest(
      { kind: 'upload', path: '/api/plans/:planId/files' },
      { planId: 'p1', kind: 'pdf' },
      id,
      file,
    );
    expect(planned).toMatchObject({ url: '/api/plans/p1/files', body: file });
    expect(decodeURIComponent(planned.headers['x-input'] ?? '')).toBe('{"kind":"pdf"}');
    expect(decodeURIComponent(planned.headers['x-file-name'] ?? '')).toBe('Kế hoạch.docx');
  });

  it('refuses to ask an address with a hole in it', () => {
    expect(() => planRequest({ kind: 'query', path: '/api/plans/:planId' }, {}, id)).toThrow('planId');
  });
});

describe('an act of the user', () => {
  it('keeps its id while it is unknown whether it was done, and only for the same content', () => {
    const first = requestIdFor(undefined, 'a');
    expect(requestIdFor(first, 'a').requestId).toBe(first.requestId);
    expect(requestIdFor(first, 'b').requestId).not.toBe(first.requestId);
  });

  it('is of unknown outcome when no answer came or the server failed, not when it was refused', () => {
    expect(outcomeUnknown(new Unreachable())).toBe(true);
    expect(outcomeUnknown(new ProblemError({ code: 'platform.unavailable', status: 503 }))).toBe(true);
    expect(outcomeUnknown(new ProblemError({ code: 'plans.closed', status: 422 }))).toBe(false);
  });
});

describe('what comes back', () => {
  it("never shows a proxy's page: it becomes our own problem", () => {
    expect(problemOfText(502, '<html>Bad gateway</html>').body.code).toBe('platform.unavailable');
    expect(problemOfText(418, '').body.code).toBe('platform.unexpected');
    expect(problemOfText(422, '{"code":"plans.closed","params":{"year":2021}}').body).toEqual({
      code: 'plans.closed',
      status: 422,
      params: { year: 2021 },
    });
  });

  it('takes the name of a file with its diacritics', () => {
    expect(fileNameOf("attachment; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.docx")).toBe('Kế hoạch.docx');
    expect(fileNameOf('attachment; filename="ke-hoach.docx"')).toBe('ke-hoach.docx');
    expect(fileNameOf(null)).toBe('tep');
  });
});

describe('an input checked before it is sent', () => {
  const schema = z.object({
    title: z.string().min(1).max(5),
    on: PlainDateText,
    rows: z.array(z.object({ n: z.number().min(2) })),
  });

  it('names every wrong field by its dotted path; a blank one is only asked for', () => {
    const problem = checkInput(schema, { title: 'quá dài rồi', on: '', rows: [{ n: 5 }, { n: 1 }] });
    expect(problem?.body.fields).toEqual([
      expect.objectContaining({ path: 'title', code: 'too_big' }),
      { path: 'on', code: 'required' },
      expect.objectContaining({ path: 'rows.1.n', code: 'too_small' }),
    ]);
  });

  it('finds nothing in a right one', () => {
    expect(checkInput(schema, { title: 'đúng', on: '2021-04-15', rows: [] })).toBeUndefined();
  });
});
