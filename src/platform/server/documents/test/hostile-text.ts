import fc from 'fast-check';

const SIGNS = [...'#*$@=_`<>&"\'\\/[]{}()~^|%-+.,;:!?'];
const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAẤẦẨẪẬĐẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỴỶỸằẳẵặ0123456789'];
const WORDS = [
  '#let x = 1',
  '$x^2$',
  '*đậm*',
  '<w:p/>',
  '&amp;',
  '//',
  '/*',
  '@nguồn',
  '= Đề mục',
  '\\u{41}',
  '{{tên}}',
  '--',
  '...',
];

/** Texts full of the signs that templates, XML and formulas act upon, short enough for one line. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS),
      fc.constantFrom(...LETTERS),
      fc.constantFrom(...WORDS),
      fc.constant(' '),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.length <= 30 && text.trim() !== '');
