// SPDX-License-Identifier: Apache-2.0
#include "src/report/picture.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>
#include <map>

#include "graph/project/local_origin.h"
#include "render/cairo/cairo_canvas.h"
#include "render/scene/fit.h"
#include "render/svg/svg_canvas.h"
#include "render/text/bidi.h"
#include "src/report/map_scene.h"
#include "src/report/page_size.h"
#include "src/report/positions.h"

namespace saite::report {
namespace {

/// What marks are called, for the titles of an SVG.
std::function<std::string(canvas::Tag)> namer(const scene::Scene& scene) {
  auto names = std::make_shared<std::map<canvas::Tag, std::string>>();
  for (const scene::SceneLabel& label : scene.labels) {
    names->emplace(scene.marks[label.mark].tag, label.text);
  }
  for (const scene::SceneTie& tie : scene.ties) {
    const auto a = names->find(scene.marks[tie.a].tag);
    const auto b = names->find(scene.marks[tie.b].tag);
    if (a == names->end() || b == names->end()) continue;
    const char* between = tie.arrow == canvas::Arrow::none ? " – " : " → ";
    names->emplace(tie.tag, text::isolated(a->second) + between + text::isolated(b->second));
  }
  return [names](canvas::Tag tag) {
    const auto found = names->find(tag);
    return found == names->end() ? std::string() : found->second;
  };
}

/// The page, and in `rooms` how it is divided.
Result<PageSize> page_of(const scene::Scene& scene, const PictureSize& size,
                         scene::FrameOptions& rooms, text::Shaper& shaper) {
  auto page = page_size(size);
  if (!page || size.page || !size.around) return page;
  const scene::PageAround around = scene::page_around(scene, page->px, rooms, shaper);
  page->px = around.page;
  rooms = around.options;
  return page;
}

/// What lies where on a page.
struct ComposedPage {
  PageSize page;
  scene::Frame frame;
  scene::Camera camera;
  scene::LabelPlan plan;
};

/// All of the scene on a page, or what a camera shows in the middle of the map's room.
ComposedPage composed_page(const scene::Scene& scene, const PageSize& page,
                           const scene::FrameOptions& rooms, text::Shaper& shaper,
                           const std::optional<scene::Camera>& camera = {}) {
  ComposedPage result{page, scene::lay_out_frame(scene, page.px, rooms, shaper), {}, {}};
  if (camera) {
    result.camera = *camera;  // of the middle of the page
    result.camera.centre -= (result.frame.map.centre() - page.px * 0.5F) / camera->scale;
  } else {
    result.camera = scene::fit_scene(scene, result.frame, result.plan, shaper);
  }
  return result;
}

/// Paper is read from near: where not all names have room on a page, all of it is drawn smaller
/// until they have, or as small as shows most of them, but no letter smaller than on printed maps.
ComposedPage with_most_names(const scene::Scene& scene, const PageSize& page,
                             const scene::FrameOptions& rooms, text::Shaper& shaper) {
  constexpr float smallest_letters = 7 * 96.0F / 72;  // px on paper: 7 pt
  constexpr float least_part = 0.75F;
  constexpr float step = 0.94F;
  ComposedPage best = composed_page(scene, page, rooms, shaper);
  if (scene.labels.empty() || !scene::worth_weighing(scene)) return best;
  const auto names_on = [&](ComposedPage& it) {
    return it.plan.place(scene, it.camera.view(it.page.px, 1, {}), shaper).size();
  };
  std::size_t most = names_on(best);
  const float letters = scene.labels.front().style.size * page.paper_ratio;
  const float least = std::max(least_part, smallest_letters / letters);
  for (float part = step; part >= least && most < scene.labels.size(); part *= step) {
    const PageSize smaller{page.px / part, page.png_ratio * part, page.paper_ratio * part};
    ComposedPage tried = composed_page(scene, smaller, rooms, shaper);
    const std::size_t names = names_on(tried);
    if (names <= most) continue;
    most = names;
    best = std::move(tried);
  }
  return best;
}

std::string ending(std::string_view path) {
  const auto dot = path.rfind('.');
  std::string text(dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1));
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

present::MapStyle StyleChoice::on(present::MapStyle style) const {
  style.color_by = color_by.value_or(style.color_by);
  style.size_by = size_by.value_or(style.size_by);
  style.tie_color_by = tie_color_by.value_or(style.tie_color_by);
  style.width_by = width_by.value_or(style.width_by);
  style.hulls_by = hulls_by.value_or(style.hulls_by);
  style.ties = ties.value_or(style.ties);
  style.labels = labels.value_or(style.labels);
  style.arrows = arrows.value_or(style.arrows);
  style.annotations = annotations.value_or(style.annotations);
  style.label_size = label_size.value_or(style.label_size);
  style.community_resolution = community_resolution.value_or(style.community_resolution);
  return style;
}

bool StyleChoice::has(std::string present::MapStyle::*part) const {
  using present::MapStyle;
  return (part == &MapStyle::color_by && color_by) || (part == &MapStyle::size_by && size_by) ||
         (part == &MapStyle::tie_color_by && tie_color_by) ||
         (part == &MapStyle::width_by && width_by) || (part == &MapStyle::hulls_by && hulls_by);
}

Result<Studio> Studio::create(text::FontSource source) {
  auto fonts = text::FontSet::create(source);
  if (!fonts) return fonts.error();
  auto themes = present::Themes::create();
  if (!themes) return themes.error();
  return Studio{std::move(*fonts), std::move(*themes)};
}

Result<std::string> render_scene(const scene::Scene& scene, PictureFormat format,
                                 const PictureSize& size, std::optional<scene::Camera> camera,
                                 const scene::DrawOptions& draw, const scene::FrameOptions& frame,
                                 const Studio& studio, text::FontUse* use) {
  text::Shaper shaper(studio.fonts);
  scene::FrameOptions rooms = frame;
  rooms.masks = camera.has_value();
  const auto page = page_of(scene, size, rooms, shaper);
  if (!page) return page.error();
  ComposedPage made = size.page && !camera && draw.labels
                          ? with_most_names(scene, *page, rooms, shaper)
                          : composed_page(scene, *page, rooms, shaper, camera);
  scene::DrawOptions options = draw;
  options.frame = &made.frame;
  const float ratio = format == PictureFormat::png ? made.page.png_ratio : made.page.paper_ratio;
  const canvas::View view = made.camera.view(made.page.px, ratio, scene.style.background);
  if (format == PictureFormat::svg) {
    svg::SvgOptions about;
    about.title = scene.text.title;
    about.description = scene.text.subtitle;
    if (scene.marks.size() + scene.ties.size() <= about.max_titles) about.name = namer(scene);
    svg::SvgCanvas canvas(studio.fonts, about);
    scene::draw_scene(scene, view, made.plan, shaper, canvas, options);
    if (use != nullptr) *use = shaper.use();
    return canvas.text();
  }
  auto canvas =
      format == PictureFormat::png
          ? cairo::CairoCanvas::png(studio.fonts)
          : cairo::CairoCanvas::pdf(studio.fonts, {scene.text.title, scene.text.subtitle, {}});
  scene::draw_scene(scene, view, made.plan, shaper, canvas, options);
  if (use != nullptr) *use = shaper.use();
  return canvas.finish();
}

Result<std::string> render_picture(const model::Network& network, PictureFormat format,
                                   const PictureOptions& options, const Studio& studio,
                                   present::Words words, Progress& progress, text::FontUse* use) {
  const present::Theme* theme = studio.themes.find(options.theme);
  if (theme == nullptr) return Error{"unknown_theme", options.theme};
  const auto page = page_size(options.size);
  if (!page) return page.error();
  const auto selection = project::select(network, options.projection.filter);
  if (!selection) return selection.error();
  if (auto ok = project::check_weight(network, options.projection); !ok) return ok.error();
  const auto projection = std::make_shared<const project::Projection>(
      project::Projection::create(network, *selection, options.projection));

  SubProgress laying_out(progress, 0, 0.6);
  const auto positions = positions_for(network, *projection, options.layout, options.seed,
                                       page->px.x / page->px.y, laying_out);
  if (!positions) return positions.error();
  SubProgress measuring(progress, 0.6, 0.9);
  present::MapStyle style =
      options.style.on(options.saved_style ? present::map_style_of(network) : present::MapStyle{});
  std::vector<std::string> remarks = options.remarks;
  // What stood beside somebody stands beside nobody once all are laid out anew.
  if (style.annotations && !network.info.annotations.empty() &&
      !have_own_places(network, *projection)) {
    style.annotations = false;
    remarks.push_back(present::say(words, "picture.annotations_left_out"));
  }
  ComputedMeasures measures(
      network, projection, {options.group_by, style.community_resolution, options.seed}, measuring);
  const auto carrying = style.ties == present::all_ties ? std::optional<layout::Carrying>()
                                                        : layout::carrying_ties(*projection);
  const MapScene made =
      make_map_scene({.network = network,
                      .visible = *selection,
                      .positions = *positions,
                      .origin = project::local_origin(network, projection->actors()),
                      .projection = projection.get(),
                      .carrying = carrying ? &*carrying : nullptr,
                      .style = style,
                      .theme = *theme,
                      .measures = measures,
                      .language = options.language,
                      .words = words,
                      .title = options.title,
                      .date = options.date,
                      .remarks = std::move(remarks),
                      .names_hidden = options.names_hidden,
                      .laid_out_anew = project::all_in_one_place(network, projection->actors()),
                      .highlight = options.highlight.get()});
  for (const StyleProblem& problem : made.problems) {
    if (options.style.has(problem.part) || problem.error.code == "cancelled") return problem.error;
  }
  scene::FrameOptions frame;
  frame.legend = options.legend;
  frame.notes = options.notes;
  auto bytes = render_scene(made.scene, format, options.size, std::nullopt, {}, frame, studio, use);
  progress.report(1);
  return bytes;
}

Result<std::pair<int, int>> picture_pixels(const scene::Scene& scene, const PictureSize& size,
                                           const scene::FrameOptions& frame, text::Shaper& shaper) {
  scene::FrameOptions rooms = frame;
  const auto page = page_of(scene, size, rooms, shaper);
  if (!page) return page.error();
  return std::pair(static_cast<int>(std::lround(page->px.x * page->png_ratio)),
                   static_cast<int>(std::lround(page->px.y * page->png_ratio)));
}

std::optional<PictureFormat> picture_format(std::string_view path) {
  const std::string end = ending(path);
  if (end == "png") return PictureFormat::png;
  if (end == "svg") return PictureFormat::svg;
  if (end == "pdf") return PictureFormat::pdf;
  return std::nullopt;
}

}  // namespace saite::report
