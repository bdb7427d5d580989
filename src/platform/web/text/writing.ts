/** Words of the controls for writing, returning and downloading that several rooms share. */
const vi = {
  save: {
    saved: 'Đã lưu',
    unsaved: 'Đang viết',
    saving: 'Đang lưu…',
    incomplete: 'Chưa lưu: còn mục chưa đúng',
    failed: 'Chưa lưu được',
  },
  savedAt: (time: string) => `Đã lưu ${time}`,
  merged: 'Người khác cũng vừa sửa. Hai phần sửa không chồng nhau nên đã được gộp.',
  removedThere: '(đã bị xóa ở bản này)',
  showProblems: 'Xem mục chưa đúng',
  saveAgain: 'Lưu lại',
  reason: 'Lý do',
  downloads: 'Tải văn bản',
  download: (format: string) => `Tải ${format}`,
};

const en: typeof vi = {
  save: {
    saved: 'Saved',
    unsaved: 'Writing',
    saving: 'Saving…',
    incomplete: 'Not saved: some fields need correction',
    failed: 'Not saved',
  },
  savedAt: (time: string) => `Saved ${time}`,
  merged: 'Someone else made changes too. They did not overlap with yours, so both were kept.',
  removedThere: '(removed in this version)',
  showProblems: 'Show what to correct',
  saveAgain: 'Save again',
  reason: 'Reason',
  downloads: 'Download document',
  download: (format: string) => `Download ${format}`,
};

export const writingText = { vi, en };
