/**
 * Standing phrases of child protection plans. A garbled text gets its marks back only when phrases of this list cover
 * all of it, so a phrase belongs here only if no other phrase of the field could be garbled into it.
 */
export const LEXICON: readonly string[] = [
  // headings
  'mục đích|yêu cầu|mục đích, yêu cầu|nội dung|nội dung hoạt động|nội dung thực hiện|nhiệm vụ|giải pháp|nhiệm vụ, giải pháp',
  'giải pháp chủ yếu|giải pháp thực hiện|kinh phí|kinh phí thực hiện|tổ chức thực hiện|chế độ báo cáo|chỉ tiêu|mục tiêu|các chỉ tiêu',
  'mục tiêu chung|mục tiêu cụ thể|chế độ thông tin, báo cáo|phân công thực hiện|thời gian thực hiện|căn cứ pháp lý',
  // the work and the children
  'trẻ em|trẻ em có hoàn cảnh đặc biệt|hoàn cảnh đặc biệt|nguy cơ rơi vào hoàn cảnh đặc biệt|quyền trẻ em|quyền của trẻ em',
  'bảo vệ|chăm sóc|giáo dục|bảo vệ, chăm sóc trẻ em|bảo vệ, chăm sóc và giáo dục trẻ em|bảo vệ trẻ em|chăm sóc trẻ em',
  'công tác|công tác bảo vệ, chăm sóc trẻ em|thực hiện công tác bảo vệ, chăm sóc trẻ em|thực hiện|triển khai|triển khai thực hiện',
  'tỷ lệ trẻ em|tỷ lệ|tỷ lệ trẻ em có hoàn cảnh đặc biệt|được trợ giúp|trợ giúp kịp thời|được can thiệp, trợ giúp kịp thời|được can thiệp',
  'bị xâm hại|bị bạo lực|bị xâm hại, bạo lực|xâm hại|bạo lực|xuống dưới|phấn đấu giảm|phấn đấu|giảm|duy trì|đạt|đạt tiêu chuẩn',
  'phù hợp với trẻ em|đạt tiêu chuẩn phù hợp với trẻ em|tỷ lệ xã, thị trấn|tỷ lệ xã, phường|tai nạn thương tích|đuối nước|phòng, chống',
  'trẻ em khuyết tật|trẻ em mồ côi|trẻ em bị bỏ rơi|lao động trẻ em|chương trình|kế hoạch|nội dung kế hoạch|kế hoạch này|ban hành kế hoạch',
  'dạy bơi|kỹ năng|kỹ năng sống|môi trường an toàn|an toàn, lành mạnh|thân thiện|giai đoạn|tháng hành động vì trẻ em|diễn đàn trẻ em',
  'trên địa bàn|trên địa bàn huyện|trên địa bàn tỉnh|trên địa bàn xã|theo quy định|quy định|hướng dẫn|chỉ đạo|đôn đốc|theo dõi|tổng hợp',
  'báo cáo|báo cáo kết quả|kết quả|kết quả thực hiện|kết quả thực hiện kế hoạch|tình hình thực hiện|trước ngày|để tổng hợp|chủ trì|phối hợp|phối hợp với',
  'bố trí|bố trí kinh phí|ngân sách|ngân sách địa phương|nguồn lực|vận động nguồn lực|tuyên truyền|truyền thông|tăng cường|đẩy mạnh|nâng cao|nhận thức',
  'kiểm tra|giám sát|kiểm tra, giám sát|rà soát|lập danh sách|hỗ trợ|can thiệp|xử lý|kịp thời|hiệu quả|có hiệu quả|cơ sở dữ liệu|cộng tác viên',
  'xây dựng|xây dựng kế hoạch|xây dựng kế hoạch triển khai thực hiện|chủ động|chủ động xây dựng kế hoạch triển khai thực hiện|tại đơn vị, địa phương|đơn vị|địa phương',
  'thăm, tặng quà|trao học bổng|gia đình|nhà trường|cộng đồng|xã hội|vui chơi, giải trí|hoạt động|các hoạt động|chính sách|chế độ, chính sách|đối với',
  'chịu trách nhiệm|có liên quan|liên quan|giao|đề nghị|căn cứ|về việc|qua|quý|tháng|ngày',
  // offices and organisations
  'Sở Lao động - Thương binh và Xã hội|Phòng Lao động - Thương binh và Xã hội|Bộ Lao động - Thương binh và Xã hội|Sở LĐTBXH|Phòng LĐTBXH',
  'Lao động - Thương binh và Xã hội|Sở Y tế|Phòng Y tế|Trạm Y tế|Phòng Tư pháp|Phòng Tài chính - Kế hoạch|Phòng Giáo dục và Đào tạo|Phòng Văn hóa - Thông tin',
  'Công an huyện|Công an xã|Công an tỉnh|Huyện đoàn|Hội Liên hiệp Phụ nữ|Hội Khuyến học|Ủy ban nhân dân|Ủy ban Mặt trận Tổ quốc Việt Nam|Thủ tướng Chính phủ|Chính phủ',
  'UBND huyện|UBND tỉnh|UBND các xã, thị trấn|UBND xã|HĐND huyện|HĐND tỉnh|các xã, thị trấn|các phòng, ban, ngành|các phòng, ban, ngành, đoàn thể|các phòng, ngành|các tổ chức|đoàn thể',
  'Thường trực|HU|CT|các PCT|Lưu|VT|để b/c|thị trấn|huyện',
].flatMap((line) => line.split('|'));

/** Syllables that have one reading when they stand alone in this field; they must be spelled alike to the letter. */
export const LONE_WORDS: readonly string[] = ['các', 'của', 'và', 'trên', 'những', 'được'];
