// SPDX-License-Identifier: Apache-2.0
#include "src/io/scan_document.h"

#include <string>

#include "graph/base/utf8.h"
#include "src/io/encoding.h"
#include "src/io/scan_exact.h"
#include "src/io/scan_fast.h"

namespace saite::io {
namespace {

/// A document that is read whole has no parts.
class NoParts final : public PartReader {
 public:
  void on_node(std::size_t, TokenView) override {}
  void on_edge(std::string_view, std::size_t, TokenView) override {}
  void on_member(std::string_view, std::size_t, TokenView) override {}
  void on_section(std::string_view, std::size_t) override {}
  [[nodiscard]] bool wanted() const override { return true; }
};

enum class Outcome : std::uint8_t { read, broken, not_well_formed };

Outcome scan_well_formed(const ScanText& text, Problems& problems,
                         const std::function<void(TokenView)>& take) {
  NoParts none;
  Assembler assembler(none, problems, Assembler::Parts::whole);
  const Scan scan = scan_fast(text, assembler);
  if (scan == Scan::failed) return Outcome::not_well_formed;
  if (scan == Scan::stopped) return Outcome::broken;
  take(assembler.document());
  return Outcome::read;
}

bool scan_any(const ScanText& text, Problems& problems,
              const std::function<void(TokenView)>& take) {
  NoParts none;
  Assembler assembler(none, problems, Assembler::Parts::whole);
  if (!scan_exact(text, assembler, problems)) return false;
  take(assembler.document());
  return true;
}

std::string padded(std::string_view text) {
  std::string copy;
  copy.reserve(text.size() + scan_padding);
  copy = text;
  return copy;
}

}  // namespace

bool scan_document(std::string_view text, Problems& problems,
                   const std::function<void(TokenView)>& take) {
  const auto start = checked_start(text, problems);
  if (!start) return false;
  const std::string bytes = padded(*start);
  Problems first;  // what a scanner says that gives up is said again by the next
  const Outcome outcome = scan_well_formed(ScanText(bytes), first, take);
  if (outcome != Outcome::not_well_formed) {
    for (const Problem& problem : first.located(bytes)) {
      problems.add(problem.severity, problem.code, problem.offset, {}, problem.args);
    }
    return outcome == Outcome::read;
  }
  if (const auto bad = first_ill_formed(bytes)) {
    problems.error("not_utf8", *bad, {}, {excerpt(printable(bytes.substr(*bad, 8)), 0)});
    return false;
  }
  auto mended = mend(bytes);
  if (!mended) return scan_any(ScanText(bytes), problems, take);
  mended->bytes.reserve(bytes.size() + scan_padding);
  Problems again;
  const ScanText better(*mended, bytes);
  return scan_well_formed(better, again, take) == Outcome::read || scan_any(better, problems, take);
}

}  // namespace saite::io
