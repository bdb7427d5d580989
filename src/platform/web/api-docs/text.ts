import type { Texts } from '../text/texts.ts';

const vi = {
  title: 'Mô tả API',
  lead: 'Sinh từ hợp đồng của từng phòng (OpenAPI 3.1): điều ghi ở đây là điều máy chủ kiểm tra.',
  file: 'Tải tệp openapi.json',
  filter: 'Tìm theo đường dẫn hoặc mô tả',
  found: (n: number) => `${n} điểm cuối`,
  none: 'Không có điểm cuối nào khớp.',
  permission: 'Quyền',
  functions: 'Chức năng được dùng',
  anyone: 'Không cần đăng nhập',
  signedIn: 'Mọi tài khoản',
  input: 'Đầu vào',
  answer: 'Trả lời',
  schema: 'Cấu trúc',
};

const en: typeof vi = {
  title: 'API description',
  lead: 'Generated from the contracts of the rooms (OpenAPI 3.1): what stands here is what the server checks.',
  file: 'Download openapi.json',
  filter: 'Find by path or description',
  found: (n: number) => `${n} endpoints`,
  none: 'No endpoint matches.',
  permission: 'Permission',
  functions: 'Functions that hold it',
  anyone: 'No sign-in needed',
  signedIn: 'Every account',
  input: 'Input',
  answer: 'Answer',
  schema: 'Shape',
};

export const apiDocsText: Texts<typeof vi> = { vi, en };
