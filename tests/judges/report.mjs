// How every judge ends: its complaints, one a line, and exit code 1; or what it looked at, and 0.
export function report(complaints, looked) {
  for (const complaint of complaints) console.log(complaint);
  if (complaints.length === 0) console.log(`no complaint: ${looked}`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
