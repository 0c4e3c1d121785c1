import { DownloadPage, downloadMetadata } from '@/app/[locale]/read/download-page';

export const dynamic = 'force-dynamic';
export const generateMetadata = downloadMetadata;
export default DownloadPage;
