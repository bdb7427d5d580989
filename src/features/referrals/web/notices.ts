import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says; never of whom. */
export const referralsNotices: NoticeSentences = {
  vi: {
    'referrals.arrived': () => 'Có vụ việc được chuyển đến, chờ nhận hoặc từ chối',
    'referrals.accept': () => 'Nơi nhận đã nhận vụ việc được chuyển tuyến',
    'referrals.refuse': () => 'Nơi nhận từ chối vụ việc được chuyển tuyến',
    'referrals.answer': () => 'Nơi nhận có trả lời về vụ việc được chuyển tuyến',
    'referrals.finish': () => 'Nơi nhận đã trả lời xong về vụ việc được chuyển tuyến',
    'referrals.give-back': () => 'Nơi nhận trả lại vụ việc được chuyển tuyến',
    'referrals.lost-basis': () => 'Sự đồng ý bị rút lại: chọn căn cứ khác hoặc kết thúc lần chuyển tuyến',
  },
  en: {
    'referrals.arrived': () => 'A case was referred to you: accept or refuse it',
    'referrals.accept': () => 'A referral was accepted',
    'referrals.refuse': () => 'A referral was refused',
    'referrals.answer': () => 'A referral was answered',
    'referrals.finish': () => 'The last answer to a referral came',
    'referrals.give-back': () => 'A referral was given back',
    'referrals.lost-basis': () => 'A consent was withdrawn: choose another basis or end the referral',
  },
};
