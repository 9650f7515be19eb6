// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "src/app/pipeline/lay_out.h"
#include "src/cli/console_progress.h"
#include "src/cli/filter_options.h"
#include "src/cli/verbs.h"
#include "src/io/save_file.h"

namespace saite::cli {
namespace {

struct LayoutOptions {
  std::string file;
  std::string algorithm{layout::default_layout};
  std::string output;
  FilterOptions filter;
};

int lay_out(const Cli& cli, const LayoutOptions& options) {
  const auto projection = options.filter.projection();
  if (!projection) return cli.fail(projection.error());
  int status = exit_done;
  auto network = load(cli, options.file, status);
  if (!network) return status;
  options.filter.remark(cli, *network);
  ConsoleProgress progress(cli.quiet);
  if (auto ok = app::lay_out(*network, options.algorithm, *projection, cli.seed, progress); !ok) {
    progress.clear();
    return cli.fail(ok.error());
  }
  if (auto ok = io::save_file(*network, options.output, progress); !ok) {
    progress.clear();
    return cli.fail(ok.error());
  }
  return exit_done;
}

}  // namespace

std::vector<std::string> layout_names() {
  std::vector<std::string> ids;
  for (const layout::LayoutInfo& info : layout::layouts()) ids.emplace_back(info.id);
  return ids;
}

void add_layout(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "layout");
  auto o = std::make_shared<LayoutOptions>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("--algorithm", o->algorithm, cli.t.text("cli.layout.algorithm"))
      ->check(CLI::IsMember(layout_names()))
      ->capture_default_str();
  verb->add_option("-o,--output", o->output, cli.t.text("cli.output"))->required();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return lay_out(cli, *o); });
}

}  // namespace saite::cli
