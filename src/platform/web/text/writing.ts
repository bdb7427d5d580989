/** Words of the controls for writing, returning and downloading that several rooms share. */
const vi = {
  save: {
    saved: 'Đã lưu',
    waiting: 'Đang viết',
    saving: 'Đang lưu…',
    incomplete: 'Chưa lưu: còn mục chưa đúng',
    failed: 'Chưa lưu được',
  },
  showProblems: 'Xem mục chưa đúng',
  saveAgain: 'Lưu lại',
  reason: 'Lý do',
  downloads: 'Tải văn bản',
  download: (format: string) => `Tải ${format}`,
};

const en: typeof vi = {
  save: {
    saved: 'Saved',
    waiting: 'Writing',
    saving: 'Saving…',
    incomplete: 'Not saved: some fields need correction',
    failed: 'Not saved',
  },
  showProblems: 'Show what to correct',
  saveAgain: 'Save again',
  reason: 'Reason',
  downloads: 'Download document',
  download: (format: string) => `Download ${format}`,
};

export const writingText = { vi, en };
