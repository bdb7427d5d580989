import { expect } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { para, wordFile } from '../../../platform/server/reading/test/word-file.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract } from '../contract.ts';
import { openCases } from './case-desk.ts';

const room = casesContract.endpoints;
/** Stands in a file's name, its content and all that is said of it. */
export const mark = 'TỆP-KÍN-4471';
export const said = {
  ...{ source: 'police', from: `${mark} Công an huyện`, about: `${mark} kết luận`, number: `${mark}/KL` },
  ...{ dated: '2021-11-28', secrecy: 'none' as const },
};
export const report = { name: `${mark}.docx`, bytes: wordFile(para(`${mark} nội dung`)) };

interface Attached {
  of?: string;
  by?: Person;
  file?: { name: string; bytes: Uint8Array };
  more?: object;
  requestId?: string;
}

/** A case with its worker, who attaches files to it. */
export async function openFiles() {
  const cases = await openCases();
  const { desk } = cases;
  const { officer } = desk;
  const ownCase = async (): Promise<string> => {
    const caseId = await cases.open();
    await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
    return caseId;
  };
  const caseId = await ownCase();
  const attach = ({ of = caseId, by = officer, file = report, more, requestId = newId() }: Attached = {}) =>
    by.act(room.attachFile, { caseId: of, id: newId(), ...said, ...more }, { file, requestId });
  return {
    ...{ cases, desk, officer, caseId, ownCase, attach },
    attached: async (wanted: Attached = {}): Promise<string> => {
      const answer = await attach(wanted);
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body.id;
    },
    listed: async (id: string, by: Person = officer, of = caseId) =>
      (await by.done(room.listAttachments, { caseId: of })).attachments.find((one) => one.id === id),
    /** The bytes that a download gives, and its headers. */
    bytesOf: async (attachmentId: string, of = caseId) => {
      const url = `/api/cases/${of}/attachments/${attachmentId}`;
      const cookie = `mn=${officer.token}`;
      const answer = await desk.served.app.inject({ method: 'GET', url, headers: { cookie } });
      expect(answer.statusCode).toBe(200);
      return { bytes: answer.rawPayload, headers: answer.headers };
    },
    kept: async (): Promise<number> =>
      (await desk.rows('select count(*)::int as files from case_attachments'))[0].files,
  };
}
export type FileDesk = Awaited<ReturnType<typeof openFiles>>;

/** The status and what is wrong, of a field where it is one. */
export const fault = ({
  status,
  body,
}: {
  status: number;
  body: { code: string; fields?: { code: string }[] };
}) => `${status} ${body.fields?.[0]?.code ?? body.code}`;
