export * from '@/components/html/html';
