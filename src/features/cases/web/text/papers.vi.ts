import type { PaperKind, Signer } from '../../contract.ts';

/** Words of the papers of a case. */
export const papers = {
  title: 'Giấy tờ',
  lead: 'In từ việc đã ghi, theo thể thức Nghị định 30/2020. Mỗi lần in được ghi vào nhật ký. Chỗ chưa có trong hồ sơ để dòng chấm.',
  names: {
    'form-02': 'Mẫu 02: đánh giá ban đầu',
    'form-03': 'Mẫu 03: đánh giá cụ thể',
    minutes: 'Biên bản họp',
    'form-04': 'Mẫu 04: kế hoạch',
    'form-05': 'Mẫu 05: quyết định phê duyệt',
    'form-06': 'Mẫu 06: rà soát',
    'form-07': 'Mẫu 07: quyết định cách ly',
  } satisfies Record<PaperKind, string>,
  draft: (name: string) => `${name} (dự thảo)`,
  numbered: (name: string, number: number) => `${name}, bản ${number}`,
  madeAt: (at: string) => `làm ${at}`,
  missing: 'Giấy tờ chưa có',
  madeBy: (name: string, act: string) => `${name}: có sau việc “${act}”`,
  signer: 'Người ký quyết định, phê duyệt',
  signers: { chair: 'Chủ tịch', deputy: 'Phó Chủ tịch, ký thay Chủ tịch' } satisfies Record<Signer, string>,
  timeliness: 'Bản chứng minh kịp thời',
  timelinessNote:
    'Mọi thời hạn: căn cứ, phiên bản, việc bắt đầu và việc dừng, lúc hết hạn, lý do muộn, lịch nghỉ đã dùng.',
};
