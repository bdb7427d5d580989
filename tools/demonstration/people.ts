import type { FunctionName } from '../../src/platform/shared/actor.ts';

/** A member of staff, invented: account, function and unit (its key in the locality's data file). */
export interface Member {
  loginName: string;
  displayName: string;
  function: FunctionName;
  unitKey: string;
  /** Who joins later than the plan's first days (collaborators trained in autumn). */
  from?: string;
}

/** One phrase for everybody in the demonstration: long, easy to type, without marks. */
export const commonPassword = 'hat mua roi tren mai ngoi';

const commune = (loginName: string, unitKey: string, displayName: string): Member => ({
  loginName,
  displayName,
  function: 'commune-officer',
  unitKey,
});
const sector = (loginName: string, unitKey: string, displayName: string): Member => ({
  loginName,
  displayName,
  function: 'sector-officer',
  unitKey,
});

const autumn = '2021-10-18';
const chair = (loginName: string, unitKey: string, displayName: string): Member => ({
  ...{ loginName, unitKey, displayName, from: autumn },
  function: 'leader',
});

export const tanLamStaff: readonly Member[] = [
  {
    loginName: 'quantri.tanlam',
    displayName: 'Đinh Quang Lập',
    function: 'administrator',
    unitKey: 'tan-lam',
  },
  {
    loginName: 'tonghop.tanlam',
    displayName: 'Lê Thị Minh Hằng',
    function: 'consolidating-officer',
    unitKey: 'phong-lao-dong',
  },
  {
    loginName: 'lanhdao.tanlam',
    displayName: 'Trần Đức Thuận',
    function: 'leader',
    unitKey: 'tan-lam',
    from: autumn,
  },
  {
    loginName: 'dulieu.tanlam',
    displayName: 'Vũ Thị Bích Ngà',
    function: 'data-protection-officer',
    unitKey: 'tan-lam',
    from: autumn,
  },
  sector('taichinh.tanlam', 'phong-tai-chinh', 'Phan Văn Khải'),
  sector('tuphap.tanlam', 'phong-tu-phap', 'Ngô Thị Thanh Tâm'),
  sector('yte.tanlam', 'phong-y-te', 'Đoàn Hữu Phước'),
  sector('giaoduc.tanlam', 'phong-giao-duc', 'Bùi Thị Kim Oanh'),
  sector('vanhoa.tanlam', 'phong-van-hoa', 'Tạ Quốc Dũng'),
  sector('congan.tanlam', 'cong-an', 'Lương Mạnh Cường'),
  sector('mattran.tanlam', 'mat-tran', 'Hồ Sỹ Tuyên'),
  sector('phunu.tanlam', 'hoi-phu-nu', 'Nguyễn Thị Hải Yến'),
  sector('huyendoan.tanlam', 'huyen-doan', 'Võ Nhật Minh'),
  sector('baotro.tanlam', 'hoi-bao-tro', 'Cao Thị Lài'),
  sector('khuyenhoc.tanlam', 'hoi-khuyen-hoc', 'Trương Công Định'),
  commune('tt.tanlam', 'thi-tran-tan-lam', 'Phạm Thị Thu Trang'),
  commune('tt.cuasa', 'cua-sa', 'Nguyễn Văn Lực'),
  commune('xa.phulam', 'phu-lam', 'Đặng Thị Hồng Nhung'),
  commune('xa.haithinh', 'hai-thinh', 'Mai Xuân Trường'),
  commune('xa.vinhkhe', 'vinh-khe', 'Hoàng Thị Lụa'),
  commune('xa.daison', 'dai-son', 'Đinh Văn Nông'),
  commune('xa.hoalac', 'hoa-lac', 'Trịnh Thị Mơ'),
  commune('xa.truonggiang', 'truong-giang', 'Lê Hoài Nam'),
  commune('xa.thuongbinh', 'thuong-binh', 'Phùng Thị Vân Anh'),
  commune('xa.habinh', 'ha-binh', 'Dương Quốc Toản'),
  commune('xa.xuandai', 'xuan-dai', 'Kiều Thị Hạnh'),
  commune('xa.mytrach', 'my-trach', 'Nguyễn Đình Chiến'),
  commune('xa.longkhe', 'long-khe', 'Tô Thị Bảy'),
  commune('xa.quangtien', 'quang-tien', 'Huỳnh Văn Sáu'),
  commune('xa.catson', 'cat-son', 'Lâm Thị Tuyết Mai'),
  commune('xa.dongtam', 'dong-tam', 'Chu Đức Hậu'),
  commune('xa.ngoclinh', 'ngoc-linh', 'Hà Thị Sơn Ca'),
  commune('xa.yenthuy', 'yen-thuy', 'Quách Văn Thắng'),
  chair('chutich.phulam', 'phu-lam', 'Lường Văn Sơn'),
  chair('chutich.haithinh', 'hai-thinh', 'Vũ Đình Thắng'),
  chair('chutich.daison', 'dai-son', 'Bàn Thị Mây'),
  ...(
    [
      ['ctv.dongson', 'phu-lam/thon-dong-son', 'Nguyễn Thị Thơm'],
      ['ctv.bendo', 'truong-giang/thon-ben-do', 'Lê Văn Hợi'],
      ['ctv.suoida', 'ngoc-linh/thon-suoi-da', 'Hồ Thị Nết'],
    ] as const
  ).map(
    ([loginName, unitKey, displayName]): Member => ({
      ...{ loginName, unitKey, displayName, from: autumn },
      function: 'collaborator',
    }),
  ),
];

export const lamGiangStaff: readonly Member[] = [
  {
    loginName: 'quantri.lamgiang',
    displayName: 'Nguyễn Trọng Khôi',
    function: 'administrator',
    unitKey: 'lam-giang',
  },
  {
    loginName: 'tonghop.lamgiang',
    displayName: 'Đỗ Thị Phương Thảo',
    function: 'consolidating-officer',
    unitKey: 'so-y-te',
  },
  { loginName: 'lanhdao.lamgiang', displayName: 'Vi Văn Thành', function: 'leader', unitKey: 'lam-giang' },
  {
    loginName: 'dulieu.lamgiang',
    displayName: 'Lò Thị Hoan',
    function: 'data-protection-officer',
    unitKey: 'lam-giang',
  },
  sector('giaoduc.lamgiang', 'so-giao-duc', 'Trần Quốc Việt'),
  sector('phunu.lamgiang', 'hoi-phu-nu-tinh', 'Lê Thị Diễm'),
  commune('phuong.lamthanh', 'lam-thanh', 'Nguyễn Thùy Dương'),
  commune('xa.thachlam', 'thach-lam', 'Lang Văn Tiến'),
  commune('phuong.bentruc', 'ben-truc', 'Hồ Minh Quân'),
  commune('phuong.dongpho', 'dong-pho', 'Đào Thị Khuyên'),
  commune('phuong.causon', 'cau-son', 'Bạch Văn Hùng'),
  commune('xa.bankhoai', 'ban-khoai', 'Lô Thị Xuân'),
  commune('xa.muonglam', 'muong-lam', 'Kha Văn Đại'),
  commune('xa.giangthinh', 'giang-thinh', 'Phan Thị Cúc'),
  commune('xa.phuchau', 'phuc-hau', 'Tống Duy Khánh'),
  commune('xa.tamkhe', 'tam-khe', 'Lưu Thị Nga'),
  commune('xa.haivandong', 'hai-van-dong', 'Thái Văn Bình'),
  commune('dk.honnhan', 'hon-nhan', 'Trần Thị Hải Âu'),
];

export const functionWords: Readonly<Record<FunctionName, string>> = {
  collaborator: 'Cộng tác viên',
  'commune-officer': 'Công chức cấp xã',
  'consolidating-officer': 'Chuyên viên tổng hợp',
  'sector-officer': 'Cán bộ ngành',
  leader: 'Lãnh đạo',
  administrator: 'Quản trị',
  'data-protection-officer': 'Phụ trách bảo vệ dữ liệu',
};
