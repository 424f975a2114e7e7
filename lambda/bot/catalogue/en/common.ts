export const common = {
  failure: 'Something went wrong on my side, and it has been noted. Please try again in a minute.',
  adminsOnly: 'Only the administrators can change that.',
  outdated: 'This button is out of date.',
} as const;
