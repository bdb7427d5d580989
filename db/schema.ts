// Made by npm run db:generate from the migrations; never edited by hand.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface AccountFunctions {
  /**
   * Tài khoản
   */
  account_id: string;
  /**
   * Chức năng: cộng tác viên, công chức xã, chuyên viên tổng hợp, chuyên viên ngành, lãnh đạo, quản trị, người phụ trách bảo vệ dữ liệu
   */
  function: string;
  /**
   * Lúc giao
   */
  granted_at: string;
  /**
   * Người giao
   */
  granted_by: string | null;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Đơn vị nơi giữ chức năng
   */
  unit_id: string;
  /**
   * Từ ngày
   */
  valid_from: string;
  /**
   * Đến trước ngày; bằng ngày bắt đầu khi bị rút lại trước lúc có hiệu lực
   */
  valid_to: string | null;
}

export interface Accounts {
  /**
   * Lúc lập
   */
  created_at: string;
  /**
   * Người lập
   */
  created_by: string | null;
  /**
   * Họ và tên
   */
  display_name: string;
  /**
   * Mã tài khoản
   */
  id: string;
  /**
   * Lần dùng gần nhất (đến phút)
   */
  last_seen_at: string | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tên đăng nhập (chữ thường không dấu)
   */
  login_name: string;
  /**
   * Phải đổi mật khẩu khi đăng nhập
   */
  must_change_password: Generated<boolean>;
  /**
   * Băm mật khẩu argon2id dạng PHC; trống khi chưa đặt
   */
  password_hash: string | null;
  /**
   * Lúc đặt mật khẩu
   */
  password_set_at: string | null;
  /**
   * Tăng khi chức năng hoặc trạng thái đổi
   */
  permission_version: Generated<number>;
  /**
   * Trạng thái: active, disabled
   */
  state: Generated<string>;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface AuditEvents {
  /**
   * Tài khoản của người làm; trống khi chưa đăng nhập hoặc hệ thống tự làm
   */
  account_id: string | null;
  /**
   * Việc đã làm: phòng.điểm-cuối của hợp đồng giao tiếp
   */
  act: string;
  /**
   * Thời điểm của việc, theo đồng hồ của hệ thống
   */
  at: string;
  /**
   * Chuỗi: mã đơn vị của người làm, hoặc mã địa phương khi không có đơn vị
   */
  chain: string;
  /**
   * Chi tiết: tên các trường đã đổi, bộ lọc, số kết quả; không chứa nội dung nhạy cảm
   */
  detail: Json;
  /**
   * SHA-256 của mã băm dòng trước nối với dạng văn bản chuẩn của dòng này
   */
  hash: Buffer;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Mã băm của dòng trước (32 byte không ở dòng đầu)
   */
  prev_hash: Buffer;
  /**
   * Mã yêu cầu do máy người dùng tạo
   */
  request_id: string | null;
  /**
   * Số thứ tự trong chuỗi, bắt đầu từ 1, không khuyết
   */
  seq: number;
  /**
   * Mã hồ sơ
   */
  subject_id: string | null;
  /**
   * Loại hồ sơ bị tác động hoặc được xem
   */
  subject_kind: string | null;
  /**
   * Đơn vị mà hồ sơ thuộc về
   */
  unit_id: string | null;
}

export interface AuditHeads {
  /**
   * Chuỗi: mã đơn vị của người làm, hoặc mã địa phương khi không có đơn vị
   */
  chain: string;
  /**
   * Mã băm SHA-256 của dòng cuối
   */
  hash: Buffer;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số thứ tự của dòng cuối
   */
  seq: number;
}

export interface CalendarDays {
  /**
   * Ngày
   */
  day: string;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * holiday nghỉ, make-up làm bù
   */
  kind: string;
  /**
   * Địa phương; trống là cả nước
   */
  locality_id: string | null;
  /**
   * Tên
   */
  name: string;
  /**
   * Lúc ghi
   */
  recorded_at: string;
  /**
   * Người ghi
   */
  recorded_by: string | null;
  /**
   * Văn bản
   */
  source: string;
}

export interface ConsolidatedReports {
  /**
   * Lúc tổng hợp số liệu
   */
  built_at: string;
  /**
   * Người tổng hợp
   */
  built_by: string;
  /**
   * Số liệu tổng hợp đã chụp (ConsolidatedContent)
   */
  content: Json;
  /**
   * Lúc duyệt hoặc trả
   */
  decided_at: string | null;
  /**
   * Người duyệt hoặc trả
   */
  decided_by: string | null;
  /**
   * Ý kiến
   */
  decision_reason: string | null;
  /**
   * Băm SHA-256 của bản được duyệt
   */
  digest: string | null;
  /**
   * Mã báo cáo tổng hợp
   */
  id: string;
  /**
   * Ngày ban hành
   */
  issued_on: string | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số, ký hiệu
   */
  number: Generated<string>;
  /**
   * Nghĩa vụ báo cáo tổng hợp
   */
  obligation_id: string | null;
  /**
   * Đánh giá chung
   */
  overview: Generated<string>;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Kiến nghị, phương hướng
   */
  proposals: Generated<string>;
  /**
   * Nơi nhận
   */
  recipient_unit_id: string;
  /**
   * Trạng thái: draft đang lập, submitted chờ phê duyệt, returned trả lại, approved đã duyệt
   */
  state: Generated<string>;
  /**
   * Lúc trình
   */
  submitted_at: string | null;
  /**
   * Người trình
   */
  submitted_by: string | null;
  /**
   * Cơ quan đầu mối
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface Difficulties {
  /**
   * Nội dung vướng mắc
   */
  content: string;
  /**
   * Mã vướng mắc
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Nhiệm vụ liên quan
   */
  obligation_id: string | null;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Đề nghị của đơn vị
   */
  proposal: Generated<string>;
  /**
   * Lúc nêu
   */
  raised_at: string;
  /**
   * Người nêu
   */
  raised_by: string;
  /**
   * Trạng thái: open chờ trả lời, answered đã trả lời, closed đã xong
   */
  state: Generated<string>;
  /**
   * Đơn vị nêu
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface DifficultyAnswers {
  /**
   * Lúc trả lời
   */
  answered_at: string;
  /**
   * Người trả lời
   */
  answered_by: string;
  /**
   * Nội dung trả lời
   */
  content: string;
  /**
   * Vướng mắc
   */
  difficulty_id: string;
  /**
   * Mã trả lời
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Đơn vị nêu vướng mắc
   */
  unit_id: string;
}

export interface EnrolmentLinks {
  /**
   * Tài khoản
   */
  account_id: string;
  /**
   * Lúc mở
   */
  created_at: string;
  /**
   * Người mở
   */
  created_by: string | null;
  /**
   * Hết hạn
   */
  expires_at: string;
  /**
   * Băm SHA-256 của mã liên kết
   */
  token_hash: Buffer;
  /**
   * Lúc dùng
   */
  used_at: string | null;
}

export interface ExtensionRequests {
  /**
   * Lúc đề nghị
   */
  asked_at: string;
  /**
   * Người đề nghị
   */
  asked_by: string;
  /**
   * Lúc quyết định
   */
  decided_at: string | null;
  /**
   * Người quyết định
   */
  decided_by: string | null;
  /**
   * Quyết định: granted cho, refused không cho
   */
  decision: string | null;
  /**
   * Lý do quyết định
   */
  decision_reason: string | null;
  /**
   * Hạn mới
   */
  granted_due_at: string | null;
  /**
   * Mã đề nghị
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Nghĩa vụ
   */
  obligation_id: string;
  /**
   * Lý do
   */
  reason: string;
  /**
   * Đơn vị đề nghị
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Ngày đề nghị
   */
  wanted_due_on: string;
}

export interface Jobs {
  /**
   * Đã có người yêu cầu dừng
   */
  cancel_requested: Generated<boolean>;
  /**
   * Thời điểm yêu cầu
   */
  created_at: Generated<string>;
  /**
   * Số phần đã làm
   */
  done: Generated<number>;
  /**
   * Thời điểm kết thúc
   */
  finished_at: string | null;
  /**
   * Mã việc (UUIDv7)
   */
  id: string;
  /**
   * Đầu vào của việc
   */
  input: Generated<Json>;
  /**
   * Loại việc
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Mã vấn đề khi việc hỏng
   */
  problem: string | null;
  /**
   * Tài khoản đã yêu cầu; trống khi hệ thống tự hẹn
   */
  requested_by: string | null;
  /**
   * Kết quả
   */
  result: Json | null;
  /**
   * Thời điểm bắt đầu chạy
   */
  started_at: string | null;
  /**
   * Trạng thái: queued chờ, running đang chạy, done xong, failed hỏng, cancelled đã dừng
   */
  state: Generated<string>;
  /**
   * Tổng số phần; trống khi chưa biết
   */
  total: number | null;
  /**
   * Đơn vị mà việc thuộc về; trống: chỉ người có phạm vi toàn địa phương thấy
   */
  unit_id: string | null;
  /**
   * Phiên bản của dòng, tăng mỗi lần sửa
   */
  version: Generated<number>;
}

export interface KnownDevices {
  /**
   * Tài khoản
   */
  account_id: string;
  /**
   * Băm mã thiết bị
   */
  device_hash: Buffer;
  /**
   * Lần đầu
   */
  first_seen_at: string;
  /**
   * Lần gần nhất
   */
  last_seen_at: string;
}

export interface Localities {
  /**
   * Thời điểm tạo
   */
  created_at: Generated<string>;
  /**
   * Mã địa phương (UUIDv7), bền qua các lần sáp nhập
   */
  id: string;
  /**
   * Tên địa phương
   */
  name: string;
  /**
   * Tăng mỗi lần cây đơn vị đổi: bản cây trong bộ nhớ cũ hơn thì đọc lại
   */
  tree_version: Generated<number>;
}

export interface Notices {
  /**
   * Bản ghi được nhắc
   */
  about_id: string;
  /**
   * Loại bản ghi được nhắc
   */
  about_kind: string;
  /**
   * Người nhận
   */
  account_id: string;
  /**
   * Lúc gửi
   */
  created_at: string;
  /**
   * Khóa chống nhắc hai lần cùng một việc cùng một mốc
   */
  dedupe_key: string | null;
  /**
   * Lúc việc xong
   */
  done_at: string | null;
  /**
   * Mã thông báo
   */
  id: string;
  /**
   * Loại thông báo (mã; câu chữ nằm ở giao diện)
   */
  kind: string;
  /**
   * Đường dẫn trong hệ thống
   */
  link: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tham số của câu: số, ngày, tên đơn vị
   */
  params: Generated<Json>;
  /**
   * Lúc đọc
   */
  read_at: string | null;
}

export interface ObligationCounts {
  /**
   * Hạn, khi còn open; -infinity khi đã ngã ngũ
   */
  due_at: string;
  /**
   * Loại nghĩa vụ
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số nghĩa vụ
   */
  obligations: number;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Kết cục đã ngã ngũ (obligations.settled)
   */
  settled: string;
  /**
   * Ngăn đếm (obligations.shard)
   */
  shard: number;
  /**
   * Tên việc đứng đầu theo thứ tự chữ, khi còn open và không phải nhiệm vụ
   */
  title: string | null;
  /**
   * Số đơn vị có những nghĩa vụ ấy
   */
  units: number;
}

export interface ObligationEvents {
  /**
   * Người làm (trống: hệ thống)
   */
  account_id: string | null;
  /**
   * Lúc xảy ra
   */
  at: string;
  /**
   * Chi tiết khác
   */
  detail: Generated<Json>;
  /**
   * Mã sự việc
   */
  id: string;
  /**
   * Loại sự việc
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Hạn sau
   */
  new_due_at: string | null;
  /**
   * Nghĩa vụ
   */
  obligation_id: string;
  /**
   * Hạn trước
   */
  old_due_at: string | null;
  /**
   * Lý do
   */
  reason: string | null;
  /**
   * Đơn vị của nghĩa vụ
   */
  unit_id: string;
}

export interface Obligations {
  /**
   * Lúc sinh ra
   */
  created_at: string;
  /**
   * Mục thời hạn trong kế hoạch đã sinh ra dòng này
   */
  deadline_id: string | null;
  /**
   * Hạn hiện nay, sau gia hạn
   */
  due_at: string;
  /**
   * Nhiệm vụ (với loại duty)
   */
  duty_id: string | null;
  /**
   * Lúc được miễn
   */
  excused_at: string | null;
  /**
   * Hạn ban đầu
   */
  first_due_at: string;
  /**
   * Lúc nộp lần đầu (mốc tính đúng hạn)
   */
  fulfilled_at: string | null;
  /**
   * Mã nghĩa vụ
   */
  id: string;
  /**
   * Loại: duty nhiệm vụ, own-plan kế hoạch của đơn vị, results-report báo cáo kết quả, consolidated-report báo cáo tổng hợp, other khác
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lúc ghi không áp dụng
   */
  not_applicable_at: string | null;
  /**
   * Kỳ từ ngày
   */
  period_from: string;
  /**
   * Kỳ đến hết ngày
   */
  period_to: string;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Thứ tự của nhiệm vụ trong kế hoạch, chép lúc ban hành (với loại duty)
   */
  position: number | null;
  /**
   * Nơi nhận kết quả
   */
  recipient_unit_id: string;
  /**
   * Số mục của nhiệm vụ trong kế hoạch, chép lúc ban hành (với loại duty)
   */
  section: string | null;
  /**
   * Kết cục đã ngã ngũ theo obligation_outcome; open: chưa, thành quá hạn khi qua hạn
   */
  settled: Generated<string>;
  /**
   * Ngăn đếm của đơn vị: một trong 32, theo byte cuối của mã đơn vị
   */
  shard: Generated<number>;
  /**
   * Giai đoạn xử lý
   */
  stage: Generated<string>;
  /**
   * Tên việc
   */
  title: string;
  /**
   * Đơn vị phải làm, như nó có vào ngày ban hành
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Gửi qua đơn vị
   */
  via_unit_id: string | null;
}

export interface PlanDuties {
  /**
   * Các đơn vị được thấy
   */
  audience: string[];
  /**
   * Nội dung nhiệm vụ
   */
  content: string;
  /**
   * Mã nhiệm vụ
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Thứ tự trong kế hoạch
   */
  position: number;
  /**
   * Số mục của chính kế hoạch, ví dụ VI.1
   */
  section: string;
  /**
   * Tên gọn trên màn hình
   */
  short_name: string;
}

export interface PlanDutyUnits {
  /**
   * Các đơn vị được thấy
   */
  audience: string[];
  /**
   * Nhiệm vụ
   */
  duty_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Vai: responsible chủ trì, cooperating phối hợp
   */
  part: string;
  /**
   * Đơn vị
   */
  unit_id: string;
}

export interface PlanMeasures {
  /**
   * Cách cộng trong một đơn vị: sum cộng các lần ghi, latest lấy lần mới nhất
   */
  aggregation: Generated<string>;
  /**
   * Các đơn vị được thấy
   */
  audience: string[];
  /**
   * Nhiệm vụ
   */
  duty_id: string;
  /**
   * Mã số liệu
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Đơn vị tính
   */
  measure_unit: string;
  /**
   * Tên số liệu
   */
  name: string;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Thứ tự
   */
  position: number;
}

export interface Plans {
  /**
   * Các đơn vị được thấy: đơn vị ban hành, đầu mối và, khi đã ban hành, mọi đơn vị có việc
   */
  audience: string[];
  /**
   * Lúc sửa gần nhất
   */
  changed_at: string;
  /**
   * Nội dung có cấu trúc (PlanContent): căn cứ, mục, chỉ tiêu, nhiệm vụ, thời hạn, nơi nhận, kèm dòng nguồn
   */
  content: Json;
  /**
   * Lúc lập
   */
  created_at: string;
  /**
   * Người lập
   */
  created_by: string;
  /**
   * Mã kế hoạch
   */
  id: string;
  /**
   * Lúc ghi ban hành
   */
  issued_at: string | null;
  /**
   * Người ghi ban hành
   */
  issued_by: string | null;
  /**
   * Ngày ban hành
   */
  issued_on: string | null;
  /**
   * Đơn vị ban hành (Ủy ban nhân dân)
   */
  issuer_unit_id: string;
  /**
   * Cơ quan đầu mối theo dõi, tổng hợp
   */
  lead_unit_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số, ký hiệu do văn thư cấp
   */
  number: string | null;
  /**
   * Kỳ kế hoạch từ ngày
   */
  period_from: string;
  /**
   * Kỳ kế hoạch đến hết ngày
   */
  period_to: string;
  /**
   * Trạng thái: draft dự thảo, issued đã ban hành, discarded đã bỏ
   */
  state: Generated<string>;
  /**
   * Trích yếu
   */
  title: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Năm kế hoạch
   */
  year: number;
}

export interface PlanSources {
  /**
   * Các đơn vị được thấy
   */
  audience: string[];
  /**
   * Độ tin cậy nhận dạng, 0–100
   */
  confidence: number | null;
  /**
   * Lúc ghi
   */
  created_at: string;
  /**
   * Tệp gốc
   */
  file_id: string | null;
  /**
   * Tên tệp hoặc tên văn bản
   */
  file_name: string;
  /**
   * Mã nguồn
   */
  id: string;
  /**
   * Việc chạy nền đã đọc tệp
   */
  job_id: string | null;
  /**
   * Các dòng {no, text, page}
   */
  lines: Generated<Json>;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Cách đọc: chữ, docx, lớp chữ của PDF, nhận dạng ảnh
   */
  via: string | null;
}

export interface PlanTargets {
  /**
   * Các đơn vị được thấy
   */
  audience: string[];
  /**
   * So sánh: lt dưới, le không quá, eq bằng, ge ít nhất, gt trên
   */
  comparison: string;
  /**
   * Tên mẫu số
   */
  denominator_name: string;
  /**
   * Mã chỉ tiêu
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Đơn vị tính
   */
  measure_unit: string;
  /**
   * Tên tử số
   */
  numerator_name: string;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Thứ tự
   */
  position: number;
  /**
   * Tên gọn trên màn hình
   */
  short_name: string;
  /**
   * Nội dung chỉ tiêu
   */
  statement: string;
  /**
   * Giá trị phải đạt
   */
  value: number;
}

export interface ReportReopenings {
  /**
   * Lúc đề nghị
   */
  asked_at: string;
  /**
   * Người đề nghị
   */
  asked_by: string;
  /**
   * Lúc quyết định
   */
  decided_at: string | null;
  /**
   * Người quyết định
   */
  decided_by: string | null;
  /**
   * Quyết định
   */
  decision: string | null;
  /**
   * Ý kiến của người quyết định
   */
  decision_reason: string | null;
  /**
   * Mã đề nghị
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lý do
   */
  reason: string;
  /**
   * Báo cáo
   */
  report_id: string;
  /**
   * Đơn vị
   */
  unit_id: string;
}

export interface Requests {
  /**
   * Tài khoản đã gửi
   */
  account_id: string;
  /**
   * Câu trả lời đã gửi
   */
  answer: Json | null;
  /**
   * Thời điểm nhận
   */
  at: Generated<string>;
  /**
   * SHA-256 của nội dung gửi; cùng mã mà khác nội dung thì bị từ chối
   */
  digest: Buffer;
  /**
   * Điểm cuối: phòng.tên trong hợp đồng giao tiếp
   */
  endpoint: string;
  /**
   * Mã yêu cầu do máy người dùng tạo
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Mã trạng thái HTTP đã trả; trống khi giao dịch đang chạy
   */
  status: number | null;
}

export interface ResultsReportLines {
  /**
   * Lúc bổ sung
   */
  answered_at: string | null;
  /**
   * Giải trình của đơn vị
   */
  explanation: Generated<string>;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Loại: task nhiệm vụ, target chỉ tiêu
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Báo cáo
   */
  report_id: string;
  /**
   * Hạn bổ sung
   */
  return_due_at: string | null;
  /**
   * Lý do trả lại
   */
  return_reason: string | null;
  /**
   * Lúc trả lại
   */
  returned_at: string | null;
  /**
   * Người trả lại
   */
  returned_by: string | null;
  /**
   * Băm SHA-256 của giải trình và số liệu lúc trả lại: khác đi là đã bổ sung
   */
  returned_digest: string | null;
  /**
   * Trạng thái dòng: open, returned trả lại, answered đã bổ sung, accepted đã nhận
   */
  state: Generated<string>;
  /**
   * Nghĩa vụ hoặc chỉ tiêu
   */
  subject_id: string;
  /**
   * Đơn vị
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ResultsReports {
  /**
   * Lúc được nhận
   */
  accepted_at: string | null;
  /**
   * Hạn bổ sung khi bị trả lại
   */
  correction_due_at: string | null;
  /**
   * Mã báo cáo
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Nghĩa vụ báo cáo
   */
  obligation_id: string;
  /**
   * Lúc mở
   */
  opened_at: string;
  /**
   * Người mở
   */
  opened_by: string;
  /**
   * Đánh giá chung của đơn vị
   */
  overview: Generated<string>;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Kiến nghị của đơn vị
   */
  proposals: Generated<string>;
  /**
   * Trạng thái: draft đang lập, submitted đã nộp, returned trả lại, accepted đã nhận
   */
  state: Generated<string>;
  /**
   * Lúc nộp gần nhất
   */
  submitted_at: string | null;
  /**
   * Đơn vị
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ResultsReportSnapshots {
  /**
   * Nội dung đã nộp
   */
  content: Json;
  /**
   * Băm SHA-256 của nội dung
   */
  digest: string;
  /**
   * Mã bản chụp
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Báo cáo
   */
  report_id: string;
  /**
   * Lần nộp thứ
   */
  seq: number;
  /**
   * Lúc nộp
   */
  taken_at: string;
  /**
   * Người nộp
   */
  taken_by: string;
  /**
   * Đơn vị
   */
  unit_id: string;
}

export interface Sessions {
  /**
   * Tài khoản
   */
  account_id: string;
  /**
   * Băm mã thiết bị
   */
  device_hash: Buffer | null;
  /**
   * Lúc kết thúc
   */
  ended_at: string | null;
  /**
   * Hết hạn tuyệt đối
   */
  expires_at: string;
  /**
   * Mã phiên trong nhật ký
   */
  id: string;
  /**
   * Lần dùng gần nhất (đến phút)
   */
  last_used_at: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Phiên bản quyền lúc mở phiên
   */
  permission_version: number;
  /**
   * Lúc mở
   */
  started_at: string;
  /**
   * Băm SHA-256 của mã phiên
   */
  token_hash: Buffer;
}

export interface SignInFailures {
  /**
   * Chờ đến
   */
  blocked_until: string | null;
  /**
   * Số lần sai liên tiếp
   */
  failures: number;
  /**
   * Khóa đếm
   */
  key: string;
  /**
   * Lần sai gần nhất
   */
  last_at: string;
}

export interface StoredFiles {
  /**
   * Nội dung
   */
  bytes: Buffer;
  /**
   * Thời điểm tạo
   */
  created_at: Generated<string>;
  /**
   * Tài khoản đã tạo
   */
  created_by: string | null;
  /**
   * Mã tệp (UUIDv7)
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Kiểu nội dung (MIME)
   */
  media_type: string;
  /**
   * Tên tệp
   */
  name: string;
  /**
   * SHA-256 của nội dung
   */
  sha256: Buffer;
  /**
   * Cỡ tệp, tính bằng byte
   */
  size: number;
  /**
   * Đơn vị mà tệp thuộc về; trống: chỉ người có phạm vi toàn địa phương thấy
   */
  unit_id: string | null;
}

export interface TargetEntries {
  /**
   * Số liệu đến ngày
   */
  as_of: string;
  /**
   * Mẫu số
   */
  denominator: number;
  /**
   * Lúc nhập
   */
  entered_at: string;
  /**
   * Người nhập
   */
  entered_by: string;
  /**
   * Mã lần nhập
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Ghi chú
   */
  note: Generated<string>;
  /**
   * Tử số
   */
  numerator: number;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Chỉ tiêu
   */
  target_id: string;
  /**
   * Đơn vị
   */
  unit_id: string;
}

export interface TaskEvidence {
  /**
   * Tệp
   */
  file_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lần ghi
   */
  record_id: string;
  /**
   * Đơn vị
   */
  unit_id: string;
}

export interface TaskFigures {
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số liệu
   */
  measure_id: string;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Lần ghi
   */
  record_id: string;
  /**
   * Đơn vị
   */
  unit_id: string;
  /**
   * Giá trị
   */
  value: number;
}

export interface TaskRecords {
  /**
   * Hoạt động trong kế hoạch đơn vị
   */
  activity_id: string | null;
  /**
   * Nội dung, kết quả
   */
  content: string;
  /**
   * Ngày diễn ra
   */
  happened_on: string;
  /**
   * Mã lần ghi
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Nhiệm vụ
   */
  obligation_id: string;
  /**
   * Kế hoạch
   */
  plan_id: string;
  /**
   * Lúc ghi
   */
  recorded_at: string;
  /**
   * Người ghi
   */
  recorded_by: string;
  /**
   * Lúc bỏ
   */
  removed_at: string | null;
  /**
   * Kinh phí đã chi (đồng)
   */
  spent: Generated<number>;
  /**
   * Đơn vị
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface UnitChanges {
  /**
   * Văn bản quyết định
   */
  document: string;
  /**
   * Hiệu lực từ ngày
   */
  effective_on: string;
  /**
   * Mã lần thay đổi
   */
  id: string;
  /**
   * Kiểu thay đổi
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Nội dung người ghi đã xem và xác nhận: đơn vị hết, đơn vị lập, đổi tên, chuyển (theo tên lúc đó)
   */
  preview: Json;
  /**
   * Lúc ghi
   */
  recorded_at: string;
  /**
   * Người ghi (tài khoản)
   */
  recorded_by: string | null;
  /**
   * Mọi đơn vị mà lần thay đổi động đến
   */
  unit_ids: string[];
}

export interface UnitPlanActivities {
  /**
   * Kinh phí dự kiến (đồng)
   */
  cost: Generated<number>;
  /**
   * Nguồn kinh phí
   */
  cost_source: Generated<string>;
  /**
   * Đến ngày
   */
  ends_on: string;
  /**
   * Kết quả mong đợi
   */
  expected: Generated<string>;
  /**
   * Mã hoạt động
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Nhiệm vụ được giao mà hoạt động này thực hiện
   */
  obligation_id: string | null;
  /**
   * Địa điểm
   */
  place: Generated<string>;
  /**
   * Thứ tự
   */
  position: number;
  /**
   * Lúc bỏ khỏi kế hoạch
   */
  removed_at: string | null;
  /**
   * Người, bộ phận thực hiện
   */
  responsible: Generated<string>;
  /**
   * Từ ngày
   */
  starts_on: string;
  /**
   * Đơn vị
   */
  unit_id: string;
  /**
   * Kế hoạch đơn vị
   */
  unit_plan_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Nội dung hoạt động
   */
  what: string;
}

export interface UnitPlans {
  /**
   * Lúc lập
   */
  created_at: string;
  /**
   * Người lập
   */
  created_by: string;
  /**
   * Lúc nhận hoặc trả
   */
  decided_at: string | null;
  /**
   * Người nhận hoặc trả
   */
  decided_by: string | null;
  /**
   * Mã kế hoạch đơn vị
   */
  id: string;
  /**
   * Mục đích, yêu cầu của đơn vị
   */
  introduction: Generated<string>;
  /**
   * Ngày ban hành
   */
  issued_on: string | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số, ký hiệu
   */
  number: Generated<string>;
  /**
   * Nghĩa vụ nộp kế hoạch
   */
  obligation_id: string;
  /**
   * Kế hoạch cấp trên
   */
  plan_id: string;
  /**
   * Lý do trả lại
   */
  return_reason: string | null;
  /**
   * Trạng thái: draft đang lập, submitted đã nộp, returned trả lại, accepted đã nhận
   */
  state: Generated<string>;
  /**
   * Lúc nộp
   */
  submitted_at: string | null;
  /**
   * Người nộp
   */
  submitted_by: string | null;
  /**
   * Trích yếu
   */
  title: string;
  /**
   * Đơn vị
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface Units {
  /**
   * Lúc ghi vào hệ thống
   */
  created_at: string;
  /**
   * Mã định danh của đơn vị
   */
  id: string;
  /**
   * Địa phương (mã phân vùng, không phải mã hành chính)
   */
  locality_id: string;
}

export interface UnitSuccessions {
  /**
   * Lần thay đổi
   */
  change_id: string;
  /**
   * Đơn vị cũ
   */
  from_unit_id: string;
  /**
   * Chỉ một phần được nhập vào đơn vị mới
   */
  partial: Generated<boolean>;
  /**
   * Đơn vị mới
   */
  to_unit_id: string;
}

export interface UnitTypes {
  /**
   * Mã loại đơn vị
   */
  code: string;
  /**
   * Nhóm: authority (Ủy ban nhân dân), office (cơ quan chuyên môn), organisation (đoàn thể, hội), hamlet (thôn, khu phố)
   */
  kind: string;
  /**
   * Cấp trong cây: 1 tỉnh, 2 huyện, 3 xã, 4 thôn; dữ liệu, không phải mã
   */
  level: number;
  /**
   * Tên loại đơn vị
   */
  name: string;
  /**
   * Nguồn của dữ kiện
   */
  source: string;
  /**
   * Có từ ngày
   */
  valid_from: string;
  /**
   * Hết từ ngày (không tính ngày này)
   */
  valid_to: string | null;
}

export interface UnitVersions {
  /**
   * Các cách viết khác, để nhận ra trong văn bản
   */
  aliases: Generated<string[]>;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tên đầy đủ
   */
  name: string;
  /**
   * Mã hành chính chính thức; khóa thật là (mã, hiệu lực từ), vì mã cũ được dùng lại
   */
  official_code: string | null;
  /**
   * Đơn vị cấp trên trực tiếp trong khoảng này
   */
  parent_id: string | null;
  /**
   * Tên gọn dùng trên màn hình và trong bảng
   */
  short_name: string;
  /**
   * Loại đơn vị
   */
  type_code: string;
  /**
   * Đơn vị
   */
  unit_id: string;
  /**
   * Hiệu lực từ ngày
   */
  valid_from: string;
  /**
   * Hết hiệu lực từ ngày (không tính ngày này)
   */
  valid_to: string | null;
}

export interface DB {
  account_functions: AccountFunctions;
  accounts: Accounts;
  audit_events: AuditEvents;
  audit_heads: AuditHeads;
  calendar_days: CalendarDays;
  consolidated_reports: ConsolidatedReports;
  difficulties: Difficulties;
  difficulty_answers: DifficultyAnswers;
  enrolment_links: EnrolmentLinks;
  extension_requests: ExtensionRequests;
  jobs: Jobs;
  known_devices: KnownDevices;
  localities: Localities;
  notices: Notices;
  obligation_counts: ObligationCounts;
  obligation_events: ObligationEvents;
  obligations: Obligations;
  plan_duties: PlanDuties;
  plan_duty_units: PlanDutyUnits;
  plan_measures: PlanMeasures;
  plan_sources: PlanSources;
  plan_targets: PlanTargets;
  plans: Plans;
  report_reopenings: ReportReopenings;
  requests: Requests;
  results_report_lines: ResultsReportLines;
  results_report_snapshots: ResultsReportSnapshots;
  results_reports: ResultsReports;
  sessions: Sessions;
  sign_in_failures: SignInFailures;
  stored_files: StoredFiles;
  target_entries: TargetEntries;
  task_evidence: TaskEvidence;
  task_figures: TaskFigures;
  task_records: TaskRecords;
  unit_changes: UnitChanges;
  unit_plan_activities: UnitPlanActivities;
  unit_plans: UnitPlans;
  unit_successions: UnitSuccessions;
  unit_types: UnitTypes;
  unit_versions: UnitVersions;
  units: Units;
}
