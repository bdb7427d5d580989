import { type Hit, PhraseBook } from './phrase-book.ts';
import type { Passage } from './passage.ts';

/** Words of a plan that tell what the words beside them are. */
export type Cue =
  | 'with'
  | 'through'
  | 'to'
  | 'charge'
  | 'object'
  | 'verb'
  | 'before'
  | 'make-plan'
  | 'report'
  | 'results'
  | 'consolidate'
  | 'for-consolidation'
  | 'this'
  | 'other';

const PHRASES: Record<Cue, string> = {
  with: 'phối hợp với|phối hợp chặt chẽ với|phối hợp cùng|phối hợp cùng với|phối hợp|cùng với|cùng phối hợp với',
  through: 'qua|thông qua',
  to: 'gửi|gửi về|trình|nộp về|nộp cho|gửi cho|về|cho',
  charge: 'giao|giao cho|đề nghị|yêu cầu|phân công|do',
  object:
    'của|tại|từ|trong|hướng dẫn|chỉ đạo|đôn đốc|kiểm tra|giám sát|giúp|hỗ trợ|đối với|với|theo dõi|đội ngũ|địa bàn|ưu tiên|tỷ lệ',
  verb: 'chủ trì|là cơ quan thường trực|chịu trách nhiệm|tổ chức triển khai|tổ chức thực hiện|tổ chức|triển khai|thực hiện|đảm bảo|bảo đảm|tham mưu|tăng cường|chủ động|có trách nhiệm|tuyên truyền|rà soát|bố trí|cân đối|lồng ghép|tình hình|căn cứ|theo|để|nhằm|mở|đưa|cấp phát|vận động|truyền thông|phát hiện|xử lý|quản lý|nâng cao|đẩy mạnh|thống kê|lập danh sách|cung cấp|tiếp nhận|khám|thường xuyên|phối hợp tổ chức|tiếp tục|duy trì|ban hành|chậm nhất|trước|tập huấn|trao|nắm|lập|tư vấn|giáo dục|bồi dưỡng|hoàn thành|định kỳ|hằng quý|hàng quý|hằng tháng|hàng tháng|hằng năm|hàng năm',
  before:
    'trước ngày|xong trước ngày|hoàn thành trước ngày|chậm nhất ngày|chậm nhất là ngày|chậm nhất vào ngày|chậm nhất đến ngày|muộn nhất ngày|muộn nhất là ngày|hạn cuối ngày|hạn cuối|thời hạn trước ngày|thời hạn|xong trước|hoàn thành trước|chậm nhất trong|chậm nhất|trước|đến hết ngày|không quá ngày|trong tháng|trong quý|vào ngày',
  'make-plan':
    'xây dựng kế hoạch|xây dựng ban hành kế hoạch|ban hành kế hoạch|lập kế hoạch|xây dựng chương trình kế hoạch|gửi kế hoạch|nộp kế hoạch',
  report: 'báo cáo|báo cáo kết quả',
  results: 'kết quả|kết quả thực hiện',
  consolidate: 'tổng hợp|tổng hợp báo cáo|báo cáo tổng hợp',
  'for-consolidation': 'để tổng hợp|để được tổng hợp|tổng hợp chung',
  this: 'kế hoạch này',
  other:
    'hiệu quả|bảo vệ|trải qua|hỗ trợ kinh phí|xây dựng và tổ chức|năm trước|việc làm|trước mắt|trước đây|kỹ năng|tăng quà|tặng quà|vui chơi',
};

const book = new PhraseBook<Cue>(0.8);
for (const [cue, phrases] of Object.entries(PHRASES))
  for (const phrase of phrases.split('|')) book.add(phrase, cue as Cue);

export type CueHit = Hit<Cue>;

const read = new WeakMap<Passage, CueHit[]>();

/** All cues of a passage in order, none over another; the longer phrase wins ("kết quả" over "qua"). */
export function cuesOf(passage: Passage): CueHit[] {
  const seen = read.get(passage);
  if (seen) return seen;
  const cues = book.all(passage.tokens);
  read.set(passage, cues);
  return cues;
}
