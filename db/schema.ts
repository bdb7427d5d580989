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

export interface CareEvents {
  /**
   * Người ghi
   */
  account_id: string;
  /**
   * Việc gì (care/contract/deeds.ts)
   */
  act: string;
  /**
   * Làm lúc nào, theo người ghi
   */
  at: string;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Mã, ngày của việc; không có lời văn
   */
  facts: Json;
  /**
   * Mã việc (do máy người dùng tạo)
   */
  id: string;
  /**
   * Đã ghi lý do muộn (trong words)
   */
  late_reason_given: boolean;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named, theo vụ việc
   */
  named: Generated<string[]>;
  /**
   * Lần chăm sóc thay thế
   */
  placement_id: string;
  /**
   * Như case_subjects.readers, theo vụ việc
   */
  readers: string[];
  /**
   * Ghi vào hệ thống lúc nào
   */
  recorded_at: string;
  /**
   * Thứ tự
   */
  seq: number;
  /**
   * Xã phụ trách, theo vụ việc
   */
  unit_id: string;
  /**
   * Lời văn của việc, mã hóa bằng khóa của vụ việc
   */
  words: Buffer;
}

export interface CarePlacements {
  /**
   * Người được chọn
   */
  carer_id: string | null;
  /**
   * Như carers.kind
   */
  carer_kind: string | null;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Mã
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named, theo vụ việc
   */
  named: Generated<string[]>;
  /**
   * Lúc lập
   */
  opened_at: string;
  /**
   * Như case_subjects.readers, theo vụ việc
   */
  readers: string[];
  /**
   * Lúc bước này bắt đầu
   */
  since: string;
  /**
   * Bước: matching tìm người, preparing chuẩn bị, deciding chờ quyết định, hand-over chờ giao nhận, in-care đang chăm sóc, ending có đề nghị chấm dứt, leaving chờ rời đi, ended đã chấm dứt, withdrawn không giao; suy ra từ care_events
   */
  stage: string;
  /**
   * Xã phụ trách, theo vụ việc
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface CarerListLines {
  /**
   * Hồ sơ
   */
  carer_id: string;
  /**
   * Điều kiện và nguyện vọng lúc gửi, không có lời văn, mã hóa bằng khóa của hồ sơ
   */
  content: Buffer;
  /**
   * Xã nơi cư trú
   */
  home_unit_id: string;
  /**
   * Như carers.kind
   */
  kind: string;
  /**
   * Danh sách
   */
  list_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như carers.name
   */
  name: string;
  /**
   * Ngày đăng ký
   */
  registered_on: string;
  /**
   * Như carers.related
   */
  related: string[];
  /**
   * Ngày xác minh
   */
  verified_on: string | null;
}

export interface CarerLists {
  /**
   * Lúc gửi
   */
  circulated_at: string;
  /**
   * Người gửi
   */
  circulated_by: string;
  /**
   * Mã danh sách
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Quý: 2021-Q4
   */
  quarter: string;
  /**
   * Cơ quan gửi
   */
  sender_unit_id: string;
}

export interface Carers {
  /**
   * Vụ việc mà người thân thích thông báo; trống với người đăng ký
   */
  case_id: string | null;
  /**
   * Toàn bộ hồ sơ và kết quả xác minh, mã hóa bằng khóa riêng của hồ sơ
   */
  content: Buffer;
  /**
   * Mã hồ sơ
   */
  id: string;
  /**
   * Loại: person cá nhân, couple vợ chồng, facility cơ sở trợ giúp xã hội
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tên gọi trong danh sách
   */
  name: string;
  /**
   * Như case_files.named của vụ việc
   */
  named: Generated<string[]>;
  /**
   * Như case_subjects.readers của vụ việc; trống: cán bộ của xã
   */
  readers: string[] | null;
  /**
   * Người ghi sau cùng
   */
  recorded_by: string;
  /**
   * Ngày đăng ký, thông báo
   */
  registered_on: string;
  /**
   * Tài khoản của chính người nhận chăm sóc hoặc người thân của họ: không xác minh, không quyết định
   */
  related: Generated<string[]>;
  /**
   * Cách: application đăng ký, notice người thân thích thông báo
   */
  route: string;
  /**
   * Tình trạng: registered chờ xác minh, verified đủ điều kiện, not-eligible không đủ điều kiện, withdrawn đã rút
   */
  state: string;
  /**
   * Xã nơi cư trú
   */
  unit_id: string;
  /**
   * Ngày xác minh
   */
  verified_on: string | null;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface CaseAddresses {
  /**
   * Nơi ở, mã hóa bằng khóa của vụ việc
   */
  address: Buffer;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Mã việc đã ghi nơi ở này (case_events)
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Như case_subjects.readers
   */
  readers: string[];
  /**
   * Như case_events.seq
   */
  seq: number;
  /**
   * Xã phụ trách
   */
  unit_id: string;
}

export interface CaseAttachments {
  /**
   * Lúc kèm
   */
  added_at: string;
  /**
   * Người kèm
   */
  added_by: string;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Nội dung, mã hóa bằng khóa của vụ việc; trống khi đã rút
   */
  content: Buffer | null;
  /**
   * Mã tệp (do máy người dùng tạo)
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Nhóm phụ trách: tài khoản được đọc; không có người chỉ quyết định
   */
  readers: string[];
  /**
   * Cỡ tệp được giữ, byte, trước khi mã hóa
   */
  size: number;
  /**
   * Loại tệp theo nội dung
   */
  type: string;
  /**
   * Xã phụ trách
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Lúc rút; trống khi còn
   */
  withdrawn_at: string | null;
  /**
   * Người rút
   */
  withdrawn_by: string | null;
  /**
   * Tên tệp, nguồn, của ai, nói về gì, số, ngày, lý do rút; mã hóa bằng khóa của vụ việc
   */
  words: Buffer;
}

export interface CaseClocks {
  /**
   * Thời hạn của pháp luật: quá hạn phải ghi lý do
   */
  binding: boolean;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Thời hạn (db/reference/case-clocks.json, care-clocks.json)
   */
  code: string;
  /**
   * Tính từ: received-at lúc nhận thông tin, act việc làm, running nối tiếp đồng hồ đang chạy
   */
  counted_from: string;
  /**
   * Lúc hết hạn
   */
  due_at: string;
  /**
   * Các hạn trước khi tính lại do lịch nghỉ đổi: dueAt là hạn cũ, changedAt là lúc tính lại; chỉ ghi thêm
   */
  earlier_due: Generated<Json>;
  /**
   * Kết thúc: met đã làm, cancelled không còn phải làm; trống khi đang chạy
   */
  end_kind: string | null;
  /**
   * Lúc kết thúc
   */
  ended_at: string | null;
  /**
   * Việc làm đồng hồ dừng
   */
  ended_by: string | null;
  /**
   * Đã ghi lý do muộn
   */
  late_reason: boolean;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Lúc phải báo bậc kế tiếp; trống: không còn bậc nào
   */
  next_step_at: string | null;
  /**
   * Lần thứ mấy của thời hạn này trong vụ việc
   */
  occurrence: number;
  /**
   * Như case_files.offered_to
   */
  offered_to: string | null;
  /**
   * Ai chịu thời hạn: worker người phụ trách, member nhóm, decider người quyết định
   */
  owner: string;
  /**
   * Phiên bản của thời hạn: tính từ ngày
   */
  rule_from: string;
  /**
   * Lúc bắt đầu
   */
  started_at: string;
  /**
   * Việc làm đồng hồ chạy
   */
  started_by: string;
  /**
   * Lần theo dõi thứ mấy của một dãy, từ 0
   */
  step: number;
  /**
   * Việc đặt một đồng hồ khác vào chỗ này; đồng hồ cũ giữ nguyên
   */
  superseded_by: string | null;
  /**
   * Chỉ người đọc vụ việc thấy: hạn này nói ra điều chỉ nhóm phụ trách biết (ngày đủ 16 tuổi)
   */
  team_only: Generated<boolean>;
  /**
   * Đã báo cho bậc nào, lúc nào, bao nhiêu người: mỗi bậc một lần
   */
  told: Generated<Json>;
  /**
   * Xã phụ trách
   */
  unit_id: string;
}

export interface CaseConsents {
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Ai đồng ý: child trẻ em (từ 7 tuổi), parent cha mẹ, guardian người giám hộ, carer người chăm sóc
   */
  given_by: string;
  /**
   * Đồng ý ngày
   */
  given_on: string;
  /**
   * Mã sự đồng ý
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Để làm gì: service nhận dịch vụ, referral chuyển tuyến, disclosure cho biết thông tin, photograph chụp ảnh, ghi hình
   */
  purpose: string;
  /**
   * Như case_subjects.readers (đi theo bằng trigger)
   */
  readers: string[];
  /**
   * Chỉ cho nơi nhận này; trống: không nêu riêng nơi nào
   */
  receiver_id: string | null;
  /**
   * Lúc ghi
   */
  recorded_at: string;
  /**
   * Người ghi
   */
  recorded_by: string;
  /**
   * Xã phụ trách
   */
  unit_id: string;
  /**
   * Đến hết ngày; trống: đến khi rút lại
   */
  valid_until: string | null;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Cách đồng ý: written bằng văn bản, spoken-with-witness bằng lời có người làm chứng
   */
  way: string;
  /**
   * Lúc ghi việc rút lại
   */
  withdrawn_at: string | null;
  /**
   * Người ghi việc rút lại
   */
  withdrawn_by: string | null;
  /**
   * Rút lại ngày; trống khi còn đồng ý
   */
  withdrawn_on: string | null;
  /**
   * Vì sao rút lại; mã hóa bằng khóa của vụ việc
   */
  withdrawn_words: Buffer | null;
  /**
   * Họ tên người đồng ý, người làm chứng, ghi chú; mã hóa bằng khóa của vụ việc
   */
  words: Buffer;
}

export interface CaseEvents {
  /**
   * Người ghi
   */
  account_id: string;
  /**
   * Việc gì (cases/contract/deeds.ts)
   */
  act: string;
  /**
   * Làm lúc nào, theo người ghi; đồng hồ dừng lúc này
   */
  at: string;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Mã, ngày, số tiền của việc; không có lời văn
   */
  facts: Json;
  /**
   * Mã việc (do máy người dùng tạo)
   */
  id: string;
  /**
   * Đã ghi lý do muộn (trong words)
   */
  late_reason_given: boolean;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Như case_subjects.readers
   */
  readers: string[];
  /**
   * Ghi vào hệ thống lúc nào
   */
  recorded_at: string;
  /**
   * Thứ tự trong vụ việc
   */
  seq: number;
  /**
   * Xã phụ trách
   */
  unit_id: string;
  /**
   * Lời văn của việc, mã hóa bằng khóa của vụ việc
   */
  words: Buffer;
}

export interface CaseFiles {
  /**
   * Vì sao đã đóng: closed theo Nghị định 56/2017 Đ.30, dismissed xác minh thấy không phải vụ việc
   */
  closed_as: string | null;
  /**
   * Độ mật: ordinary thường, restricted hạn chế, secret mật
   */
  confidentiality: string;
  /**
   * Căn cứ mở: abused bị xâm hại, at-risk có nguy cơ, special-circumstances hoàn cảnh đặc biệt (Luật Trẻ em Đ.52.1)
   */
  ground: string;
  /**
   * Mã vụ việc
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tài khoản của người bị nghi hoặc người thân thích: vụ việc không tồn tại với họ
   */
  named: Generated<string[]>;
  /**
   * Ngày gần nhất đã hẹn làm việc gì: lần theo dõi kế tiếp, hoạt động của kế hoạch đã duyệt; suy ra từ case_events
   */
  next_task_on: string | null;
  /**
   * Xã đang được đề nghị nhận vụ việc; trống khi không có đề nghị nào
   */
  offered_to: string | null;
  /**
   * Lúc mở vụ việc trong hệ thống
   */
  opened_at: string;
  /**
   * Lúc nhận thông tin (T0), theo lần ghi sau cùng
   */
  received_at: string;
  /**
   * Lúc bước này bắt đầu
   */
  since: string;
  /**
   * Bước: intake tiếp nhận, initial-assessment đánh giá ban đầu, emergency can thiệp khẩn cấp, detailed-assessment đánh giá cụ thể, meeting họp, planning lập kế hoạch, approval phê duyệt, carrying-out thực hiện, review rà soát, closed đã đóng; suy ra từ case_events
   */
  stage: string;
  /**
   * Nhóm phụ trách: tài khoản được đọc và ghi nội dung
   */
  team: string[];
  /**
   * Xã phụ trách
   */
  unit_id: string;
  /**
   * Xã cũ đã sáp nhập và không còn ai phụ trách: chờ người của xã mới nhận
   */
  unowned: Generated<boolean>;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Người phụ trách; trống khi chưa phân công
   */
  worker_id: string | null;
}

export interface CaseGlass {
  /**
   * Người mở
   */
  account_id: string;
  /**
   * Lúc mở
   */
  broken_at: string;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Vì sao: danger trẻ em đang gặp nguy hiểm, worker-absent người phụ trách vắng, inspection kiểm tra theo thẩm quyền, court cơ quan tố tụng yêu cầu, other khác
   */
  category: string;
  /**
   * Lúc người mở tự thôi đọc
   */
  ended_at: string | null;
  /**
   * Mã lượt mở (do máy người dùng tạo)
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Kết quả rà soát: justified đúng, not-justified không đúng, follow-up cần làm rõ thêm; trống khi chưa rà soát
   */
  outcome: string | null;
  /**
   * Lý do bằng lời, mã hóa bằng khóa của lượt mở
   */
  reason: Buffer;
  /**
   * Nhận xét của người rà soát, mã hóa bằng khóa của lượt mở
   */
  review: Buffer | null;
  /**
   * Hạn rà soát
   */
  review_due_at: string;
  /**
   * Lúc rà soát
   */
  reviewed_at: string | null;
  /**
   * Người rà soát, không phải người mở
   */
  reviewed_by: string | null;
  /**
   * Xã phụ trách, theo case_files
   */
  unit_id: string;
  /**
   * Đọc được đến lúc này, dài nhất hai giờ
   */
  until: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface CasePublications {
  /**
   * Các bảng như đã công bố (CaseFigures); null là số không công bố
   */
  figures: Json;
  /**
   * Mã bản công bố
   */
  id: string;
  /**
   * Chỉ là các dòng của một xã, lấy ra từ bản chung của mọi xã
   */
  is_part: boolean;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lập lúc
   */
  made_at: string;
  /**
   * Đơn vị nhỏ nhất bao trùm mọi xã được tính, hay xã mà phần này nói đến; trống: không có đơn vị nào như thế, chỉ người có phạm vi toàn địa phương thấy
   */
  unit_id: string | null;
  /**
   * Ngày cuối của quý: số liệu từ đầu năm đến hết ngày này
   */
  until: string;
}

export interface CaseRecounts {
  /**
   * Đã làm xong đến vụ việc này; trống: chưa bắt đầu
   */
  after_case: string | null;
  /**
   * Dấu (SHA-256) của lịch làm việc được dùng
   */
  calendar: string;
  /**
   * Số vụ việc đã xét
   */
  cases: Generated<number>;
  /**
   * Số đồng hồ đổi hạn
   */
  changed: Generated<number>;
  /**
   * Xong lúc; trống: đang làm dở
   */
  finished_at: string | null;
  /**
   * Mã lần tính lại
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Bắt đầu lúc
   */
  started_at: string;
}

export interface CaseReferralActs {
  /**
   * Người làm
   */
  account_id: string;
  /**
   * send chuyển, accept nhận, refuse từ chối, answer trả lời, finish trả lời xong, give-back trả lại, withdraw rút lại, lose-basis mất sự đồng ý, rest-anew chọn căn cứ khác
   */
  act: string;
  /**
   * Lúc làm
   */
  at: string;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Mã việc (do máy người dùng tạo)
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Như case_subjects.readers (đi theo bằng trigger)
   */
  readers: string[];
  /**
   * Lần chuyển tuyến
   */
  referral_id: string;
  /**
   * Xã phụ trách
   */
  unit_id: string;
  /**
   * Lời văn, mã hóa bằng khóa của vụ việc; trống khi không có
   */
  words: Buffer | null;
}

export interface CaseReferrals {
  /**
   * Hạn nhận hoặc từ chối
   */
  accept_due_at: string;
  /**
   * Hoạt động của kế hoạch đã duyệt; trống: ngoài kế hoạch
   */
  action_id: string | null;
  /**
   * Hạn trả lời xong, tính từ lúc nhận
   */
  answer_due_at: string | null;
  /**
   * Căn cứ pháp luật (db/reference/consent-bases.json)
   */
  basis_code: string | null;
  /**
   * Dựa trên: consent sự đồng ý, law căn cứ pháp luật
   */
  basis_kind: string;
  /**
   * Sự đồng ý hết hạn sau ngày này; trống: không có hạn
   */
  basis_until: string | null;
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Các sự đồng ý (case_consents)
   */
  consent_ids: Generated<string[]>;
  /**
   * Lúc nhận hoặc từ chối
   */
  decided_at: string | null;
  /**
   * Lúc kết thúc
   */
  ended_at: string | null;
  /**
   * Các nhóm thông tin đã nêu (db/reference/sector-sharing.json)
   */
  field_groups: string[];
  /**
   * Đúng các mục mà người chuyển đã thấy trước khi chuyển
   */
  fields: string[];
  /**
   * Mục chỉ mở cho người nêu tên hoặc sau khi nhập lại mật khẩu; mã hóa bằng khóa của vụ việc
   */
  guarded: Buffer | null;
  /**
   * Mã lần chuyển tuyến
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lúc sự đồng ý bị rút lại: nơi nhận thôi thấy, chờ người phụ trách chọn căn cứ hoặc kết thúc
   */
  lost_basis_at: string | null;
  /**
   * Như case_files.named: người có liên quan làm ở nơi nhận cũng không thấy
   */
  named: Generated<string[]>;
  /**
   * Kết quả: given đã cung cấp dịch vụ, not-given không cung cấp
   */
  outcome: string | null;
  /**
   * ordinary thường, urgent gấp (db/reference/referral-limits.json)
   */
  pace: string;
  /**
   * Nhóm chỉ cho người nêu tên (HIV): những tài khoản này của nơi nhận
   */
  persons: Generated<string[]>;
  /**
   * Như case_subjects.readers (đi theo bằng trigger)
   */
  readers: string[];
  /**
   * Lý do, điều đề nghị; mã hóa bằng khóa của vụ việc
   */
  reason: Buffer;
  /**
   * Nơi nhận
   */
  receiver_id: string;
  /**
   * Ngành của nơi nhận lúc chuyển
   */
  sector: string;
  /**
   * Lúc chuyển
   */
  sent_at: string;
  /**
   * Người chuyển
   */
  sent_by: string;
  /**
   * Dịch vụ đề nghị (referrals/contract/states.ts)
   */
  service: string;
  /**
   * Các mục đã nêu, như lúc chuyển; mã hóa bằng khóa của vụ việc
   */
  shared: Buffer;
  /**
   * sent chờ nhận, accepted đã nhận, finished đã trả lời xong, refused từ chối, given-back trả lại, withdrawn xã rút lại
   */
  state: Generated<string>;
  /**
   * Xã phụ trách
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Ngày mong muốn
   */
  wished_on: string | null;
}

export interface CaseSubjects {
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Các hồ sơ trẻ em mà vụ việc đã theo khi hồ sơ được gộp, cũ trước; để tách lại
   */
  former_child_ids: Generated<string[]>;
  /**
   * Hình thức xâm hại chính (db/reference/abuse-forms.json), theo lần xếp loại sau cùng; trống: chưa xếp loại
   */
  harm_form: string | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Nhóm phụ trách và người quyết định: tài khoản được đọc
   */
  readers: string[];
  /**
   * Xã phụ trách
   */
  unit_id: string;
}

export interface CaseTransfers {
  /**
   * Hai xã
   */
  audience: string[];
  /**
   * Vụ việc
   */
  case_id: string;
  /**
   * Lúc nhận, không nhận hoặc rút
   */
  decided_at: string | null;
  /**
   * Nhóm phụ trách của xã cũ lúc chuyển: được biết là đã chuyển
   */
  former: string[];
  /**
   * Xã cũ
   */
  from_unit_id: string;
  /**
   * Mã lần chuyển, cũng là mã việc đề nghị trong case_events
   */
  id: string;
  /**
   * Chữ đầu họ tên trẻ em, chỉ khi đang chờ xã mới
   */
  initials: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Như case_files.named
   */
  named: Generated<string[]>;
  /**
   * Lúc đề nghị
   */
  offered_at: string;
  /**
   * offered đang chờ, withdrawn xã cũ rút, refused xã mới không nhận, taken-over đã nhận, carried theo sáp nhập
   */
  state: string;
  /**
   * Xã mới
   */
  to_unit_id: string;
}

export interface ChildAssignments {
  /**
   * Người được giao
   */
  account_id: string;
  /**
   * Lúc giao
   */
  assigned_at: string;
  /**
   * Người giao
   */
  assigned_by: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Từ ngày
   */
  from_date: string;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lý do giao
   */
  reason: string;
  /**
   * Đến trước ngày
   */
  to_date: string | null;
  /**
   * Thôn của trẻ em
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildCircumstances {
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Mã nhóm (HC01–HC14), lý do nguy cơ, hình thức xâm hại, nguyên nhân tai nạn
   */
  code: string;
  /**
   * Xã lúc ghi
   */
  commune_id: string;
  /**
   * Lúc xác nhận
   */
  confirmed_at: string | null;
  /**
   * Người xác nhận
   */
  confirmed_by: string | null;
  /**
   * Dòng ở xã trước mà dòng này nối tiếp sau khi chuyển đến
   */
  continues_id: string | null;
  /**
   * Được đếm từ ngày
   */
  counted_from: string;
  /**
   * Được đếm đến trước ngày
   */
  counted_to: string;
  /**
   * Lúc ghi
   */
  created_at: string;
  /**
   * Người ghi
   */
  created_by: string;
  /**
   * Lý do thôi
   */
  end_reason: string | null;
  /**
   * Nơi cấp căn cứ
   */
  evidence_by: Generated<string>;
  /**
   * Tệp căn cứ
   */
  evidence_file_id: string | null;
  /**
   * Loại căn cứ: kết luận, giấy xác nhận, quyết định…
   */
  evidence_kind: string | null;
  /**
   * Số, ký hiệu căn cứ
   */
  evidence_number: Generated<string>;
  /**
   * Ngày của căn cứ
   */
  evidence_on: string | null;
  /**
   * Từ ngày
   */
  from_date: string;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Danh sách: special hoàn cảnh đặc biệt, at-risk có nguy cơ, abused bị xâm hại, injured tai nạn thương tích, dropout-risk nguy cơ bỏ học, toxin nhiễm chất độc hóa học
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Ghi chú
   */
  note: Generated<string>;
  /**
   * Giới tính (để đếm)
   */
  sex: string;
  /**
   * Trạng thái: proposed đề nghị, confirmed đã xác nhận, ended đã thôi, withdrawn ghi nhầm
   */
  state: Generated<string>;
  /**
   * Tiểu nhóm: khoản của điều trong Nghị định 56/2017
   */
  sub_code: string | null;
  /**
   * Đến trước ngày
   */
  to_date: string | null;
  /**
   * Thôn lúc ghi
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildEvents {
  /**
   * Lúc ghi
   */
  at: string;
  /**
   * Lần nhập hoặc lần sửa hàng loạt
   */
  batch_id: string | null;
  /**
   * Người ghi
   */
  by_account: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Trường đã đổi: {trường: [cũ, mới]}; khi rời đi: bản chụp tối thiểu
   */
  detail: Generated<Json>;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Việc: registered, changed, moved-hamlet, offered, taken-in, moved-out, left, died, turned-16, kept, merged, unmerged, withdrawn, bulk-undone, paper, number-matches, number-differs, number-not-found
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Ngày của sự việc
   */
  on_date: string | null;
  /**
   * Thôn lúc ghi: nơi cũ giữ lịch sử của mình
   */
  unit_id: string;
}

export interface ChildImportChunks {
  /**
   * Các hàng: JSON nén deflate
   */
  body: Buffer;
  /**
   * Thứ tự mẻ trong trang, từ 0
   */
  chunk: number;
  /**
   * Lần nhập
   */
  import_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số hàng
   */
  rows: number;
  /**
   * Trang tính, từ 0
   */
  sheet: number;
  /**
   * Đơn vị nhập
   */
  unit_id: string;
}

export interface ChildImportEdits {
  /**
   * Quyết định: take vẫn nhập, skip không nhập; trống khi chưa quyết
   */
  choice: string | null;
  /**
   * Lúc sửa gần nhất
   */
  edited_at: string;
  /**
   * Người sửa gần nhất
   */
  edited_by: string;
  /**
   * Ô đã sửa: {trường: chữ}
   */
  edits: Generated<Json>;
  /**
   * Lần nhập
   */
  import_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Hàng trong trang tính
   */
  row: number;
  /**
   * Trang tính, từ 0
   */
  sheet: number;
  /**
   * Đơn vị nhập
   */
  unit_id: string;
}

export interface ChildImportRows {
  /**
   * Ai giống: dòng khác trong danh sách hoặc hồ sơ trong phạm vi của người nhập
   */
  alike: Generated<Json>;
  /**
   * Năm sinh (so trùng)
   */
  birth_year: number | null;
  /**
   * Trẻ em sẽ được ghi; trống khi chưa đọc được
   */
  child: Json | null;
  /**
   * Mã hồ sơ dành cho dòng
   */
  child_id: string | null;
  /**
   * Điều cần sửa, cần xem, đã đổi: [{level, field, code, text, params, group}]
   */
  findings: Generated<Json>;
  /**
   * Khóa của tiếng cuối, không dấu (so trùng)
   */
  given_key: Generated<string>;
  /**
   * Khóa các nhóm sửa mà dòng thuộc về
   */
  groups: Generated<string[]>;
  /**
   * Lần nhập
   */
  import_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Họ tên như đọc được
   */
  name: Generated<string>;
  /**
   * Khóa tìm của họ tên, không dấu
   */
  name_key: Generated<string>;
  /**
   * Vì sao không phải một trẻ em: tiêu đề, cộng, chữ ký…
   */
  not_row: string | null;
  /**
   * Nhóm: ready sẵn sàng, mend cần sửa, doubtful cần xem, duplicate nghi trùng, left-out không nhập, not-a-row không phải trẻ em, entered đã ghi, refused bị từ chối lúc ghi, withdrawn đã hoàn tác
   */
  pile: string;
  /**
   * Hàng trong trang tính
   */
  row: number;
  /**
   * Thứ tự trong lần nhập, từ 1
   */
  seq: number;
  /**
   * Trang tính, từ 0
   */
  sheet: number;
  /**
   * Các ô đã giải mã: [[cột, trường, chữ]]
   */
  texts: Json;
  /**
   * Đơn vị nhập
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildImports {
  /**
   * Các trang tính người nhập lấy: hàng tiêu đề, các cột và trường của từng cột
   */
  chosen: Generated<Json>;
  /**
   * Lúc bắt đầu ghi vào sổ
   */
  committed_at: string | null;
  /**
   * Người quyết định ghi
   */
  committed_by: string | null;
  /**
   * Lúc bắt đầu so cả danh sách với sổ lần gần nhất; trẻ em vào sổ từ lúc ấy được so lại trước khi ghi
   */
  compared_at: string | null;
  /**
   * Số dòng của từng nhóm
   */
  counts: Generated<Json>;
  /**
   * Bảng mã của tệp văn bản (CSV)
   */
  encoding: string | null;
  /**
   * Tệp gốc (stored_files)
   */
  file_id: string;
  /**
   * Loại tệp theo nội dung: xlsx, xls, text
   */
  file_kind: string | null;
  /**
   * Tên tệp
   */
  file_name: string;
  /**
   * SHA-256 của tệp: cùng một tệp gửi hai lần thì được nhắc
   */
  file_sha256: Buffer;
  /**
   * Cỡ tệp, byte
   */
  file_size: number;
  /**
   * Các trang tính tìm thấy: tên, ẩn hay không, tiêu đề đề nghị, bảng mã từng cột
   */
  found: Generated<Json>;
  /**
   * Mã lần nhập; hồ sơ được nhập mang mã này (children.batch_id)
   */
  id: string;
  /**
   * Việc nền gần nhất
   */
  job_id: string | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Điều người nhập nói cho cả danh sách: thôn mặc định, ở từ ngày, xác nhận hoàn cảnh
   */
  options: Json;
  /**
   * Mã lý do tệp bị từ chối hoặc việc nền hỏng
   */
  problem: string | null;
  /**
   * Các cách sửa đã dùng, theo thứ tự
   */
  repairs: Generated<Json>;
  /**
   * Dấu ngăn ô của tệp văn bản
   */
  separator: string | null;
  /**
   * Lúc gửi tệp
   */
  started_at: string;
  /**
   * Người gửi
   */
  started_by: string;
  /**
   * Trạng thái: reading đang đọc, refused tệp bị từ chối, open đang làm, judging đang thử, committing đang ghi, done đã ghi, undoing đang hoàn tác, undone đã hoàn tác, discarded đã bỏ
   */
  state: Generated<string>;
  /**
   * Bước: file tệp, sheets trang tính, columns cột, repair sửa, result kết quả
   */
  step: Generated<string>;
  /**
   * Lúc có người làm gần nhất: 30 ngày sau thì xóa các dòng đã đọc
   */
  touched_at: string;
  /**
   * Kết quả hoàn tác: số hồ sơ đã rút, hồ sơ giữ lại và lý do
   */
  undone: Json | null;
  /**
   * Lúc hoàn tác
   */
  undone_at: string | null;
  /**
   * Người hoàn tác
   */
  undone_by: string | null;
  /**
   * Đơn vị nhập (xã; hoặc cấp trên khi một người ghi cho nhiều xã)
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildMergeRows {
  /**
   * Nội dung dòng
   */
  content: Json;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lần gộp
   */
  merge_id: string;
  /**
   * before trước khi gộp, after sau khi gộp
   */
  part: string;
  /**
   * Bảng của dòng
   */
  relation: string;
  /**
   * Mã dòng
   */
  row_id: string;
}

export interface ChildMerges {
  /**
   * Điều các phòng khác cần để tách lại, theo tên phòng
   */
  attached: Generated<Json>;
  /**
   * Mã lần gộp
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lúc gộp
   */
  merged_at: string;
  /**
   * Người gộp
   */
  merged_by: string;
  /**
   * Hồ sơ được gộp vào
   */
  merged_id: string;
  /**
   * Hồ sơ còn lại
   */
  survivor_id: string;
  /**
   * Các nhóm trường lấy từ hồ sơ được gộp
   */
  taken: Generated<string[]>;
  /**
   * Lúc tách lại
   */
  undone_at: string | null;
  /**
   * Người tách lại
   */
  undone_by: string | null;
  /**
   * Thôn lúc gộp
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildNames {
  /**
   * Năm sinh của trẻ em
   */
  birth_year: number;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Xã của trẻ em
   */
  commune_id: string;
  /**
   * Khóa của cả tên, có dấu, không kể cách đặt dấu
   */
  exact_key: string;
  /**
   * Khóa của tiếng đầu, không dấu
   */
  family_key: string;
  /**
   * Trẻ em còn được theo dõi: tìm kiếm thường ngày bỏ qua người đã thôi
   */
  followed: Generated<boolean>;
  /**
   * Khóa của tiếng cuối, không dấu
   */
  given_key: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Khóa của cả tên, không dấu
   */
  name_key: string;
  /**
   * Tên nào: 0 khai sinh, 1–9 tên khác, 10 mẹ, 11 cha, 12 trở lên người chăm sóc
   */
  slot: number;
  /**
   * Thôn của trẻ em
   */
  unit_id: string;
}

export interface ChildNumberChecks {
  /**
   * Lần nhập kết quả
   */
  batch_id: string;
  /**
   * Ngày đối chiếu
   */
  checked_on: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Cán bộ công an đã đối chiếu
   */
  officer: string;
  /**
   * Văn bản, biên bản ghi kết quả
   */
  paper: Generated<string>;
  /**
   * Số định danh đã đối chiếu: số đổi thì phải đối chiếu lại
   */
  personal_id: string;
  /**
   * Lúc ghi
   */
  recorded_at: string;
  /**
   * Người ghi
   */
  recorded_by: string;
  /**
   * Kết quả: matches đúng, differs sai, not-found không tìm thấy
   */
  result: string;
  /**
   * Thôn của trẻ em lúc ghi
   */
  unit_id: string;
  /**
   * Lúc hoàn tác; trống khi còn giá trị
   */
  withdrawn_at: string | null;
}

export interface ChildPapers {
  /**
   * Lúc thêm
   */
  added_at: string;
  /**
   * Người thêm
   */
  added_by: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Tệp
   */
  file_id: string;
  /**
   * Mã giấy tờ
   */
  id: string;
  /**
   * Ngày cấp
   */
  issued_on: string | null;
  /**
   * Loại: birth-certificate, disability-certificate, conclusion, decision, other
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tên giấy tờ
   */
  name: string;
  /**
   * Số, ký hiệu
   */
  number: Generated<string>;
  /**
   * Lúc bỏ
   */
  removed_at: string | null;
  /**
   * Thôn của trẻ em
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildRecency {
  /**
   * Lúc sửa gần nhất (children.changed_at)
   */
  changed_at: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Xã của trẻ em
   */
  commune_id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Thôn của trẻ em
   */
  unit_id: string;
}

export interface ChildReferrals {
  /**
   * Căn cứ pháp luật hoặc sự đồng ý (của ai, ngày nào); cơ quan nhận đọc được
   */
  basis: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Vì sao kết thúc: ended người ở xã kết thúc, moved-out trẻ em chuyển sang xã khác, not-followed thôi theo dõi hoặc gộp hồ sơ
   */
  end_kind: string | null;
  /**
   * Lúc kết thúc
   */
  ended_at: string | null;
  /**
   * Người kết thúc; trống khi tự kết thúc vì trẻ em chuyển đi hoặc thôi theo dõi
   */
  ended_by: string | null;
  /**
   * Các nhóm thông tin đã nêu (db/reference/sector-sharing.json)
   */
  field_groups: string[];
  /**
   * Đúng các mục mà người chuyển đã thấy trước khi chuyển: cơ quan nhận không bao giờ thấy nhiều hơn
   */
  fields: string[];
  /**
   * Xã đã chuyển thông tin
   */
  from_commune_id: string;
  /**
   * Từ ngày
   */
  from_date: string;
  /**
   * Mã lần chuyển thông tin
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Cơ quan, đoàn thể nhận
   */
  office_id: string;
  /**
   * Mục đích; cơ quan nhận đọc được
   */
  purpose: string;
  /**
   * Lúc chuyển
   */
  referred_at: string;
  /**
   * Người chuyển
   */
  referred_by: string;
  /**
   * Ngành của cơ quan nhận lúc chuyển (units.sector): đổi ngành về sau không mở thêm mục nào
   */
  sector: string;
  /**
   * Ngày kết thúc; trống khi còn hiệu lực
   */
  to_date: string | null;
  /**
   * Thôn của trẻ em (đi theo trẻ em khi chuyển thôn trong xã)
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface Children {
  /**
   * Số nhà, đường, xóm nơi đang ở
   */
  address: Generated<string>;
  /**
   * Lần nhập từ tệp đã tạo hồ sơ
   */
  batch_id: string | null;
  /**
   * Số giấy khai sinh
   */
  birth_certificate_number: Generated<string>;
  /**
   * Ngày đăng ký khai sinh
   */
  birth_certificate_on: string | null;
  /**
   * Ngày sinh; ngày sớm nhất có thể khi chỉ biết tháng hoặc năm
   */
  birth_date: string;
  /**
   * Nơi sinh
   */
  birth_place: Generated<string>;
  /**
   * Độ chính xác của ngày sinh: day, month, year, estimated (ước lượng)
   */
  birth_precision: Generated<string>;
  /**
   * Khai sinh: registered đã đăng ký, not-registered chưa, unknown chưa rõ
   */
  birth_registration: Generated<string>;
  /**
   * Lúc sửa gần nhất
   */
  changed_at: string;
  /**
   * Xã nơi đang ở
   */
  commune_id: string;
  /**
   * Lúc vào sổ
   */
  created_at: string;
  /**
   * Người ghi
   */
  created_by: string;
  /**
   * Số giấy xác nhận khuyết tật
   */
  disability_certificate: Generated<string>;
  /**
   * Mức độ khuyết tật
   */
  disability_level: string | null;
  /**
   * Dạng khuyết tật (db/reference/disability.json)
   */
  disability_types: Generated<string[]>;
  /**
   * Kiểm tra trùng: waiting chờ, done xong
   */
  duplicate_check: Generated<string>;
  /**
   * Ngày thôi theo dõi
   */
  ended_on: string | null;
  /**
   * Dân tộc: mã hai chữ số (db/reference/ethnic-groups.json); dữ liệu nhạy cảm
   */
  ethnicity: string | null;
  /**
   * Họ (để xếp thứ tự, sửa được)
   */
  family_name: string;
  /**
   * Họ tên khai sinh, giữ nguyên như giấy khai sinh
   */
  full_name: string;
  /**
   * Tên gọi (để xếp thứ tự, sửa được)
   */
  given_name: string;
  /**
   * Lớp
   */
  grade: Generated<string>;
  /**
   * Quê quán
   */
  home_town: Generated<string>;
  /**
   * Hộ gia đình
   */
  household_id: string | null;
  /**
   * Mã trẻ em (UUIDv7, máy người dùng tạo)
   */
  id: string;
  /**
   * Số thẻ bảo hiểm y tế
   */
  insurance_number: Generated<string>;
  /**
   * Thẻ có giá trị đến ngày
   */
  insurance_until: string | null;
  /**
   * Lý do tiếp tục theo dõi sau khi đủ 16 tuổi
   */
  keep_after_16_reason: string | null;
  /**
   * Đang sống cùng ai
   */
  lives_with: Generated<string>;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Hồ sơ mà hồ sơ này đã được gộp vào
   */
  merged_into: string | null;
  /**
   * Đệm (để xếp thứ tự, sửa được)
   */
  middle_name: string;
  /**
   * Quốc tịch: mã hai chữ
   */
  nationality: Generated<string>;
  /**
   * Ghi chú
   */
  note: Generated<string>;
  /**
   * Kết quả công an đối chiếu số định danh đang ghi: matches đúng, differs sai, not-found không tìm thấy; trống khi chưa đối chiếu số này
   */
  number_check: string | null;
  /**
   * Tên khác
   */
  other_names: Generated<string[]>;
  /**
   * Số định danh cá nhân, 12 chữ số
   */
  personal_id: string | null;
  /**
   * Có mặt (present) hay vắng (away)
   */
  presence: Generated<string>;
  /**
   * Nơi đăng ký cư trú (khi khác nơi ở)
   */
  registered_address: Generated<string>;
  /**
   * Quan hệ với chủ hộ
   */
  relation_to_head: Generated<string>;
  /**
   * Cha, mẹ, người chăm sóc: [{kind, fullName, birthYear, occupation, ethnicity, state, relation, phone}]
   */
  relatives: Generated<Json>;
  /**
   * Cư trú: permanent thường trú, temporary tạm trú, actual-only thực tế cư trú
   */
  residence: Generated<string>;
  /**
   * Trường
   */
  school: Generated<string>;
  /**
   * Tình trạng học (db/reference/schooling-states.json)
   */
  schooling: string | null;
  /**
   * Giới tính: male nam, female nữ, unknown không biết
   */
  sex: string;
  /**
   * Ngày đủ 16 tuổi, tính theo ngày muộn nhất có thể
   */
  sixteenth_on: string;
  /**
   * Nguồn: typed nhập tay, import nhập từ tệp, transfer chuyển đến
   */
  source: Generated<string>;
  /**
   * Trạng thái: living-here đang ở địa bàn, left chuyển đi, died mất, turned-16 đủ 16 tuổi, merged đã gộp vào hồ sơ khác, withdrawn ghi nhầm
   */
  state: Generated<string>;
  /**
   * Thôn nơi đang ở (hoặc xã khi chưa rõ thôn); quyết định ai thấy hồ sơ
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildStays {
  /**
   * Bắt đầu do: registered vào sổ, born sinh ra, moved-hamlet chuyển thôn, moved-in chuyển đến
   */
  begin_kind: string;
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Xã lúc ấy
   */
  commune_id: string;
  /**
   * Được đếm từ ngày (không trước ngày sinh)
   */
  counted_from: string;
  /**
   * Được đếm đến trước ngày (ngày đủ 16 tuổi hoặc ngày rời đi, ngày nào trước)
   */
  counted_to: string;
  /**
   * Kết thúc do: moved-hamlet chuyển thôn, moved-out chuyển đi, died mất, turned-16 đủ 16 tuổi, merged gộp, withdrawn ghi nhầm
   */
  end_kind: string | null;
  /**
   * Ở từ ngày
   */
  from_date: string;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Giới tính (để đếm)
   */
  sex: string;
  /**
   * Đến trước ngày; trống khi còn ở
   */
  to_date: string | null;
  /**
   * Thôn (hoặc xã) lúc ấy
   */
  unit_id: string;
}

export interface ChildStaySums {
  /**
   * Ngày đầu của khoảng
   */
  begins: string;
  /**
   * Số bắt đầu được đếm trừ số thôi được đếm trong khoảng
   */
  children: number;
  /**
   * Xã lúc ấy (child_stays.commune_id)
   */
  commune_id: string;
  /**
   * Mã dòng
   */
  id: Generated<string>;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Giới tính
   */
  sex: string;
  /**
   * Khoảng: year cả năm, month cả tháng
   */
  span: string;
  /**
   * Thôn lúc ấy
   */
  unit_id: string;
}

export interface ChildTransfers {
  /**
   * Trả lời của xã mới
   */
  answer: Generated<string>;
  /**
   * Các đơn vị được thấy: xã cũ và xã mới
   */
  audience: string[];
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Lúc nhận, trả hoặc rút
   */
  decided_at: string | null;
  /**
   * Người nhận, trả hoặc rút
   */
  decided_by: string | null;
  /**
   * Xã cũ
   */
  from_commune_id: string;
  /**
   * Thôn cũ
   */
  from_unit_id: string;
  /**
   * Mã lần chuyển
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Ngày chuyển
   */
  moved_on: string;
  /**
   * Lúc báo
   */
  offered_at: string;
  /**
   * Người báo
   */
  offered_by: string;
  /**
   * Lý do, ghi chú của xã cũ
   */
  reason: Generated<string>;
  /**
   * Trạng thái: offered đã báo, taken-in đã nhận, returned trả lại, withdrawn rút lại
   */
  state: Generated<string>;
  /**
   * Thông tin tối thiểu để nhận ra trẻ em: họ tên, ngày sinh, giới tính, người chăm sóc
   */
  summary: Json;
  /**
   * Xã mới
   */
  to_commune_id: string;
  /**
   * Thôn mới, do xã mới chọn khi nhận
   */
  to_unit_id: string | null;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ChildViews {
  /**
   * Người lưu
   */
  account_id: string;
  /**
   * Lúc lưu
   */
  created_at: string;
  /**
   * Mã cách xem
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tên cách xem
   */
  name: string;
  /**
   * Chung cho đơn vị
   */
  shared: Generated<boolean>;
  /**
   * Đơn vị của người lưu
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Cột, bề rộng, thứ tự, bộ lọc (không chứa tên trẻ em)
   */
  view: Json;
}

export interface CleaningLines {
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Lần xuất
   */
  export_id: string;
  /**
   * Mã dòng in trong tệp: số sổ, năm và phần ngẫu nhiên
   */
  key: string;
  /**
   * Thứ tự trong tệp, từ 1
   */
  line: number;
  /**
   * Danh sách rà: personal-id chưa có số, fitting-personal-id số sai, required-fields thiếu dữ liệu, police-check cần công an xác minh
   */
  list: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lúc lập tệp
   */
  made_at: string;
  /**
   * Giá trị trong sổ lúc gửi, của các ô để điền
   */
  sent: Json;
  /**
   * Thôn của trẻ em lúc gửi
   */
  unit_id: string;
  /**
   * Phiên bản hồ sơ lúc gửi
   */
  version: number;
}

export interface CleaningReturnRows {
  /**
   * Các ô để điền, theo trường: chữ, loại ô, giá trị gốc
   */
  cells: Json;
  /**
   * Mã dòng đọc được; trống khi ô trống
   */
  key: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Kết quả lúc ghi vào sổ; trống khi chưa ghi
   */
  outcome: Json | null;
  /**
   * Lần gửi lại
   */
  return_id: string;
  /**
   * Hàng trong trang tính
   */
  row: number;
  /**
   * Thứ tự trong tệp, từ 1
   */
  seq: number;
  /**
   * Tên trang tính
   */
  sheet: string;
  /**
   * Đơn vị gửi lại
   */
  unit_id: string;
}

export interface CleaningReturns {
  /**
   * Số hồ sơ đã sửa
   */
  changed: number | null;
  /**
   * Số kết quả đối chiếu đã ghi
   */
  checked: number | null;
  /**
   * Lúc ghi vào sổ
   */
  committed_at: string | null;
  /**
   * Người ghi
   */
  committed_by: string | null;
  /**
   * Tệp (stored_files)
   */
  file_id: string;
  /**
   * Tên tệp
   */
  file_name: string;
  /**
   * Mã lần gửi lại; các thay đổi trong sổ mang mã này (child_events.batch_id)
   */
  id: string;
  /**
   * Tiêu đề các cột của tệp không được nhận
   */
  ignored: Generated<Json>;
  /**
   * Việc nền đọc tệp
   */
  job_id: string | null;
  /**
   * Số hồ sơ giữ nguyên vì đã có người sửa sau đó
   */
  kept: number | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Mã lý do tệp bị từ chối
   */
  problem: string | null;
  /**
   * Số hồ sơ trở lại như trước
   */
  restored: number | null;
  /**
   * Lúc gửi
   */
  sent_at: string;
  /**
   * Người gửi
   */
  sent_by: string;
  /**
   * Trạng thái: reading đang đọc, refused tệp bị từ chối, open đang xem, done đã ghi, undone đã hoàn tác, discarded đã bỏ
   */
  state: Generated<string>;
  /**
   * Lúc hoàn tác
   */
  undone_at: string | null;
  /**
   * Người hoàn tác
   */
  undone_by: string | null;
  /**
   * Đơn vị gửi lại
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ConcernEvents {
  /**
   * Lúc làm
   */
  at: string;
  /**
   * Người làm
   */
  by_account_id: string;
  /**
   * Tin
   */
  concern_id: string;
  /**
   * Điều không phải nội dung: mã kết quả, cách trả lời, nơi chuyển, tên mục đã sửa, thời điểm cũ
   */
  detail: Generated<Json>;
  /**
   * Mã bước
   */
  id: string;
  /**
   * Việc đã làm: logged ghi tin, passed chuyển xã khác, acknowledged xã nhận, completed bổ sung, linked nối với trẻ em, unlinked thôi nối, joined ghép, parted tách, decided quyết định, replied trả lời người báo, informant-opened mở người báo tin
   */
  kind: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lời ghi được niêm phong: lý do, điều đã trả lời; trống khi không có
   */
  note: Buffer | null;
  /**
   * Xã đang xử lý tin (đi theo tin khi chuyển xã)
   */
  unit_id: string;
}

export interface ConcernInformants {
  /**
   * Tin
   */
  concern_id: string;
  /**
   * Lúc ghi nhận sự đồng ý
   */
  consented_at: string;
  /**
   * Mã, cũng là mã của khóa niêm phong riêng
   */
  id: string;
  /**
   * Họ tên, điện thoại, địa chỉ, ghi chú được niêm phong
   */
  informant: Buffer;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Người đã ghi sự đồng ý
   */
  recorded_by: string;
  /**
   * Xã đang xử lý tin
   */
  unit_id: string;
}

export interface ConcernReceipts {
  /**
   * Lúc xã báo đã nhận
   */
  acknowledged_at: string | null;
  /**
   * Tin
   */
  concern_id: string;
  /**
   * Đơn vị của người gửi
   */
  from_unit_id: string;
  /**
   * Mã biên nhận
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lúc người gửi nhận được thông tin
   */
  received_at: string;
  /**
   * Lúc chuyển cho xã
   */
  sent_at: string;
  /**
   * Người gửi: chỉ người này thấy biên nhận
   */
  sent_by: string;
  /**
   * Xã được chuyển tới
   */
  to_unit_id: string;
}

export interface Concerns {
  /**
   * Hạn xã báo đã nhận (db/reference/concern-limits.json)
   */
  acknowledge_due_at: string | null;
  /**
   * Lúc xã báo đã nhận; xã nhận trực tiếp thì là lúc ghi
   */
  acknowledged_at: string | null;
  /**
   * Công chức xã đã báo nhận
   */
  acknowledged_by: string | null;
  /**
   * Vụ việc đã lập từ tin này
   */
  case_id: string | null;
  /**
   * Đối tượng của Mẫu 01: abused bị xâm hại, at-risk có nguy cơ bị bạo lực, bóc lột, bỏ rơi, special có hoàn cảnh đặc biệt
   */
  category: string;
  /**
   * Trẻ em trong sổ mà tin được nối tới; trang của trẻ em không cho thấy điều này
   */
  child_id: string | null;
  /**
   * Nội dung Mẫu 01 được niêm phong (mã hóa bằng khóa ngoài cơ sở dữ liệu)
   */
  content: Buffer;
  /**
   * Phiên bản của nội dung: bản niêm phong chỉ mở được ở đúng phiên bản này
   */
  content_version: Generated<number>;
  /**
   * Lúc quyết định
   */
  decided_at: string | null;
  /**
   * Hạn 12 giờ từ T0 (NĐ 56/2017 Đ.26 khoản 3); trống khi không tính
   */
  emergency_due_at: string | null;
  /**
   * Đơn vị đã chuyển tin cho xã; trống khi xã nhận trực tiếp
   */
  from_unit_id: string | null;
  /**
   * Thôn nơi xảy ra; trống: chưa biết
   */
  hamlet_id: string | null;
  /**
   * Mã chung của các tin đã ghép: cùng trẻ em hay cùng sự việc
   */
  happening_id: string | null;
  /**
   * Có người báo tin đồng ý nêu tên (concern_informants)
   */
  has_informant: boolean;
  /**
   * Có người trong mạng lưới đã gửi tin và chờ được trả lời
   */
  has_sender: boolean;
  /**
   * Mã tin
   */
  id: string;
  /**
   * Trẻ em đang gặp nguy hiểm lúc báo tin
   */
  in_danger: boolean;
  /**
   * Chữ viết tắt họ tên trẻ em để nhận ra trong danh sách; trống khi chưa biết tên
   */
  initials: Generated<string>;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lúc ghi vào hệ thống
   */
  logged_at: string;
  /**
   * Người ghi
   */
  logged_by: string;
  /**
   * Lúc phải xem có ai cần được báo; -infinity: ngay, vì vừa có việc làm; trống: không còn gì
   */
  next_step_at: Generated<string | null>;
  /**
   * Quyết định: case lập vụ việc, advice tư vấn, referral chuyển cơ quan khác, no-action không xử lý tiếp
   */
  outcome: string | null;
  /**
   * Lúc chuyển cho xã; trống khi xã nhận trực tiếp
   */
  passed_at: string | null;
  /**
   * T0: lúc nhận được thông tin; các thời hạn tính từ đây
   */
  received_at: string;
  /**
   * Lúc đã trả lời người báo tin
   */
  replied_at: string | null;
  /**
   * Nguồn (Mẫu 01 mục A.1): phone điện thoại, in-person gặp trực tiếp, other-person người khác báo, hotline-111 tổng đài 111, school trường học, clinic cơ sở y tế, police công an, collaborator cộng tác viên
   */
  source: string;
  /**
   * Số hiệu của tổng đài 111 hoặc của nơi chuyển
   */
  source_reference: Generated<string>;
  /**
   * Tình trạng: waiting chờ xã nhận, handling đang xử lý, decided đã quyết định và chờ trả lời người báo, closed đã xong
   */
  state: string;
  /**
   * Đã báo cho bậc nào rằng thời hạn nào sắp hết hay đã hết, lúc nào, bao nhiêu người: mỗi bậc một lần cho mỗi lần tin ở một xã
   */
  told: Generated<Json>;
  /**
   * Xã nơi xảy ra, đang xử lý tin
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
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

export interface DuplicateKeys {
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Khóa đã băm (tên với ngày sinh, tên với mẹ, số định danh…)
   */
  key: number;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Thôn của trẻ em hiện nay
   */
  unit_id: string;
}

export interface DuplicatePairs {
  /**
   * Hồ sơ có mã nhỏ hơn
   */
  child_a: string;
  /**
   * Hồ sơ có mã lớn hơn
   */
  child_b: string;
  /**
   * Xã của hồ sơ a hiện nay
   */
  commune_a: string;
  /**
   * Xã của hồ sơ b hiện nay
   */
  commune_b: string;
  /**
   * Lúc quyết định
   */
  decided_at: string | null;
  /**
   * Người quyết định
   */
  decided_by: string | null;
  /**
   * Lúc thấy
   */
  found_at: string;
  /**
   * Được thấy khi: entry nhập tay, import nhập từ tệp, nightly kiểm tra ban đêm
   */
  found_by: string;
  /**
   * Mã cặp
   */
  id: string;
  /**
   * Dấu vân của các trường để nhận ra trẻ em lúc quyết định: trường ấy đổi thì cặp trở lại
   */
  judged_facts: Generated<string>;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lần gộp
   */
  merge_id: string | null;
  /**
   * Ghi chú của người xem
   */
  note: Generated<string>;
  /**
   * Lý do: [{code, points}], mã ở platform/shared/people-names/likeness.ts
   */
  reasons: Generated<Json>;
  /**
   * Điểm giống nhau; từ 70 là đáng xem, 100 trở lên gần như chắc chắn
   */
  score: number;
  /**
   * Trạng thái: open chờ xem, unsure chưa chắc (đang hỏi), moved là một trẻ em đã chuyển xã (chờ chuyển đi – chuyển đến), not-same không phải một trẻ em, merged đã gộp, faded không còn giống
   */
  state: Generated<string>;
  /**
   * Thôn của hồ sơ a hiện nay: đi theo hồ sơ khi chuyển
   */
  unit_a: string;
  /**
   * Thôn của hồ sơ b hiện nay: đi theo hồ sơ khi chuyển
   */
  unit_b: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface DutyOfficers {
  /**
   * Xã
   */
  commune_id: string;
  /**
   * Trực từ ngày
   */
  from_date: string;
  /**
   * Họ tên người trực
   */
  full_name: string;
  /**
   * Mã dòng
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Điện thoại trực
   */
  phone: string;
  /**
   * Lúc ghi
   */
  recorded_at: string;
  /**
   * Người ghi
   */
  recorded_by: string;
  /**
   * Trực đến hết ngày; trống khi còn trực
   */
  to_date: string | null;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
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

export interface ExportDownloads {
  /**
   * Người tải
   */
  account_id: string;
  /**
   * Lúc tải
   */
  at: string;
  /**
   * Lần xuất
   */
  export_id: string;
  /**
   * Mã lần tải
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Đơn vị của lần xuất
   */
  unit_id: string;
}

export interface Exports {
  /**
   * Các cột đã chọn
   */
  columns: string[];
  /**
   * Lúc quyết định
   */
  decided_at: string | null;
  /**
   * Người duyệt hoặc không duyệt; không bao giờ là người yêu cầu
   */
  decided_by: string | null;
  /**
   * Lý do của quyết định
   */
  decision_reason: Generated<string>;
  /**
   * Xếp ngược
   */
  descending: Generated<boolean>;
  /**
   * Số lần đã tải
   */
  downloads: Generated<number>;
  /**
   * Lúc tệp bị xóa
   */
  expires_at: string | null;
  /**
   * Tệp, còn giữ đến khi hết hạn hoặc thu hồi
   */
  file_id: string | null;
  /**
   * Bộ lọc của danh sách lúc yêu cầu
   */
  filter: Json;
  /**
   * Bộ lọc viết thành lời
   */
  filter_words: string;
  /**
   * Hình thức: list danh sách, cleaning tệp rà dữ liệu để điền và nhập lại, hand-over danh sách bàn giao công an
   */
  form: string;
  /**
   * Loại tệp: xlsx, csv, docx, pdf
   */
  format: string;
  /**
   * Mã lần xuất
   */
  id: string;
  /**
   * Việc chạy nền lập tệp
   */
  job_id: string | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Lúc lập xong tệp
   */
  made_at: string | null;
  /**
   * Có cần người thứ hai duyệt không
   */
  needs_approval: boolean;
  /**
   * Mã vấn đề khi không lập được
   */
  problem: string | null;
  /**
   * Mục đích (mã trong db/reference/export-purposes.json)
   */
  purpose: string;
  /**
   * Mục đích nói rõ thêm
   */
  purpose_note: Generated<string>;
  /**
   * Lý do thu hồi
   */
  recall_reason: Generated<string>;
  /**
   * Lúc thu hồi
   */
  recalled_at: string | null;
  /**
   * Người thu hồi
   */
  recalled_by: string | null;
  /**
   * Lúc yêu cầu
   */
  requested_at: string;
  /**
   * Người yêu cầu
   */
  requested_by: string;
  /**
   * Số trẻ em trong tệp
   */
  rows: number | null;
  /**
   * Số trẻ em lúc yêu cầu
   */
  rows_asked: number;
  /**
   * Số trong sổ, đếm lại từ 1 mỗi năm
   */
  serial: number;
  /**
   * SHA-256 của tệp, giữ lại sau khi tệp đã xóa
   */
  sha256: Buffer | null;
  /**
   * Cỡ tệp, tính bằng byte
   */
  size: number | null;
  /**
   * Thứ tự xếp
   */
  sort: string;
  /**
   * Trạng thái: waiting chờ duyệt, making đang lập, ready tải được, refused không duyệt, failed không lập được, recalled đã thu hồi, expired hết hạn
   */
  state: string;
  /**
   * Đơn vị của người yêu cầu: quyết định ai thấy dòng này và ai duyệt được
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
  /**
   * Năm của số trong sổ
   */
  year: number;
}

export interface ExportSerials {
  /**
   * Số cuối đã dùng
   */
  last: number;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Năm
   */
  year: number;
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

export interface Households {
  /**
   * Diện hộ theo năm: {"2021": "poor"}; mã diện ở db/reference/household-classes.json
   */
  classes: Generated<Json>;
  /**
   * Xã của hộ
   */
  commune_id: string;
  /**
   * Lúc lập
   */
  created_at: string;
  /**
   * Người lập
   */
  created_by: string;
  /**
   * Họ tên chủ hộ
   */
  head_name: Generated<string>;
  /**
   * Mã hộ
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Số hộ theo sổ của thôn, xã
   */
  number: Generated<string>;
  /**
   * Điện thoại của hộ
   */
  phone: Generated<string>;
  /**
   * Thôn (hoặc xã khi chưa rõ thôn) của hộ
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ImportColumnMemories {
  /**
   * Trường; trống: cột không lấy
   */
  field: string | null;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tiêu đề không dấu, cả các hàng trên; “#2” cho cột thứ hai cùng tiêu đề
   */
  title_key: string;
  /**
   * Đơn vị nhập
   */
  unit_id: string;
  /**
   * Lúc dùng gần nhất
   */
  used_at: string;
  /**
   * Người dùng gần nhất
   */
  used_by: string;
}

export interface ImportValueMemories {
  /**
   * Trường
   */
  field: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Mã, mã đơn vị; trống: để trống ô
   */
  meaning: string | null;
  /**
   * Chữ trong ô, không dấu, không dấu cách
   */
  text_key: string;
  /**
   * Đơn vị nhập
   */
  unit_id: string;
  /**
   * Lúc dùng gần nhất
   */
  used_at: string;
  /**
   * Người dùng gần nhất
   */
  used_by: string;
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
   * Thứ tự ghi, để sự việc trong cùng một phần nghìn giây giữ thứ tự
   */
  seq: Generated<number>;
  /**
   * Đơn vị của nghĩa vụ
   */
  unit_id: string;
}

export interface Obligations {
  /**
   * Hạn bổ sung khi bị trả lại; trống khi không còn ở bước trả lại
   */
  correction_due_at: string | null;
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
   * Số liệu do hệ thống đếm: special-circumstances-rate (tỷ lệ trẻ em có hoàn cảnh đặc biệt, từ sổ trẻ em), abused-helped-in-time (trẻ em bị xâm hại được can thiệp, trợ giúp kịp thời, từ vụ việc); trống: các đơn vị nhập tay
   */
  indicator: string | null;
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

export interface ReviewItems {
  /**
   * Trẻ em
   */
  child_id: string;
  /**
   * Các danh sách trẻ em đang có mặt lúc mở đợt: cho biết danh sách nào được rà soát khi nào
   */
  lists: Generated<string[]>;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Ghi chú tại nhà
   */
  note: Generated<string>;
  /**
   * Số thứ tự trên phiếu của thôn, đặt lúc mở đợt và giữ nguyên đến khi khép
   */
  ordinal: Generated<number>;
  /**
   * Kết quả: confirmed còn ở và đúng, changed có thay đổi, moved đã chuyển đi, missing không thấy; trống khi chưa rà soát
   */
  outcome: string | null;
  /**
   * Lúc ghi kết quả
   */
  reviewed_at: string | null;
  /**
   * Người rà soát
   */
  reviewed_by: string | null;
  /**
   * Ngày rà soát
   */
  reviewed_on: string | null;
  /**
   * Đợt rà soát
   */
  round_id: string;
  /**
   * Thôn lúc mở đợt (hoặc xã khi chưa rõ thôn)
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface ReviewRounds {
  /**
   * Xã và các thôn của xã lúc mở đợt: cộng tác viên của thôn cũng thấy đợt
   */
  audience: string[];
  /**
   * Lúc khép
   */
  closed_at: string | null;
  /**
   * Người khép
   */
  closed_by: string | null;
  /**
   * Ngày khép lại; trống khi đang rà soát
   */
  closed_on: string | null;
  /**
   * Hạn xong
   */
  due_on: string;
  /**
   * Mã đợt
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Tên đợt
   */
  name: string;
  /**
   * Lúc mở
   */
  opened_at: string;
  /**
   * Người mở
   */
  opened_by: string;
  /**
   * Ngày mở
   */
  opened_on: string;
  /**
   * Xã
   */
  unit_id: string;
  /**
   * Phiên bản bản ghi
   */
  version: Generated<number>;
}

export interface SealedKeys {
  /**
   * Thời điểm hủy khóa; nội dung từ đó không ai đọc được nữa
   */
  destroyed_at: string | null;
  /**
   * Mã khóa (UUIDv7), ghi trong mỗi giá trị đã mã hóa
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Thời điểm tạo
   */
  made_at: string;
  /**
   * Mã hồ sơ mà khóa này mã hóa nội dung
   */
  subject_id: string;
  /**
   * Đơn vị có khóa bọc
   */
  unit_id: string;
  /**
   * Mã khóa của đơn vị đã bọc khóa này; trống khi đã hủy
   */
  unit_key_id: string | null;
  /**
   * Khóa đã bọc, dạng như unit_keys.wrapped; trống khi đã hủy
   */
  wrapped: Buffer | null;
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
   * Lúc nhập lại mật khẩu gần nhất trong phiên; trống: lúc mở phiên
   */
  proven_at: string | null;
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

export interface UnitKeys {
  /**
   * Đời khóa của đơn vị: khóa mới bọc bằng đời lớn nhất, đời cũ mất khi không còn gì dựa vào
   */
  generation: number;
  /**
   * Mã khóa (UUIDv7)
   */
  id: string;
  /**
   * Địa phương
   */
  locality_id: string;
  /**
   * Thời điểm tạo
   */
  made_at: string;
  /**
   * Mã khóa gốc đã bọc khóa này, trong tệp khóa
   */
  root_key_id: string;
  /**
   * Đơn vị có khóa này
   */
  unit_id: string;
  /**
   * Khóa đã bọc: mã thuật toán, mã khóa bọc, số dùng một lần, bản mã, dấu xác thực
   */
  wrapped: Buffer;
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
  /**
   * Ngành của cơ quan, đoàn thể, để biết bảng chia sẻ nào áp dụng: health y tế, education giáo dục, justice tư pháp, police công an, finance tài chính, culture văn hóa, organisation đoàn thể; trống: không nhận thông tin của trẻ em nào
   */
  sector: string | null;
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
  care_events: CareEvents;
  care_placements: CarePlacements;
  carer_list_lines: CarerListLines;
  carer_lists: CarerLists;
  carers: Carers;
  case_addresses: CaseAddresses;
  case_attachments: CaseAttachments;
  case_clocks: CaseClocks;
  case_consents: CaseConsents;
  case_events: CaseEvents;
  case_files: CaseFiles;
  case_glass: CaseGlass;
  case_publications: CasePublications;
  case_recounts: CaseRecounts;
  case_referral_acts: CaseReferralActs;
  case_referrals: CaseReferrals;
  case_subjects: CaseSubjects;
  case_transfers: CaseTransfers;
  child_assignments: ChildAssignments;
  child_circumstances: ChildCircumstances;
  child_events: ChildEvents;
  child_import_chunks: ChildImportChunks;
  child_import_edits: ChildImportEdits;
  child_import_rows: ChildImportRows;
  child_imports: ChildImports;
  child_merge_rows: ChildMergeRows;
  child_merges: ChildMerges;
  child_names: ChildNames;
  child_number_checks: ChildNumberChecks;
  child_papers: ChildPapers;
  child_recency: ChildRecency;
  child_referrals: ChildReferrals;
  child_stay_sums: ChildStaySums;
  child_stays: ChildStays;
  child_transfers: ChildTransfers;
  child_views: ChildViews;
  children: Children;
  cleaning_lines: CleaningLines;
  cleaning_return_rows: CleaningReturnRows;
  cleaning_returns: CleaningReturns;
  concern_events: ConcernEvents;
  concern_informants: ConcernInformants;
  concern_receipts: ConcernReceipts;
  concerns: Concerns;
  consolidated_reports: ConsolidatedReports;
  difficulties: Difficulties;
  difficulty_answers: DifficultyAnswers;
  duplicate_keys: DuplicateKeys;
  duplicate_pairs: DuplicatePairs;
  duty_officers: DutyOfficers;
  enrolment_links: EnrolmentLinks;
  export_downloads: ExportDownloads;
  export_serials: ExportSerials;
  exports: Exports;
  extension_requests: ExtensionRequests;
  households: Households;
  import_column_memories: ImportColumnMemories;
  import_value_memories: ImportValueMemories;
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
  review_items: ReviewItems;
  review_rounds: ReviewRounds;
  sealed_keys: SealedKeys;
  sessions: Sessions;
  sign_in_failures: SignInFailures;
  stored_files: StoredFiles;
  target_entries: TargetEntries;
  task_evidence: TaskEvidence;
  task_figures: TaskFigures;
  task_records: TaskRecords;
  unit_changes: UnitChanges;
  unit_keys: UnitKeys;
  unit_plan_activities: UnitPlanActivities;
  unit_plans: UnitPlans;
  unit_successions: UnitSuccessions;
  unit_types: UnitTypes;
  unit_versions: UnitVersions;
  units: Units;
}
