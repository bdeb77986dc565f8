-- A compiler's table may be full or not: that is another thing than a list that an official source, or a reprint of one, gives.
ALTER TYPE "ItemsCompleteness" ADD VALUE 'COMPILED' AFTER 'FULL';
