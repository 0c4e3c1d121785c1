export * from '@/components/markup/html';
