package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pumphandle.model.HourlyCounts;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.TimeFormat;

/** Fixes per hour, drawn on whole pixels; hours without any are shaded. The line beneath says what the pointer is on. */
final class HoursChart extends VBox {
    private static final Font FONT = Font.font("Pumphandle Sans", 10.5);
    private static final int HOUR_S = 3_600;
    private static final int HEIGHT_PX = 112;
    private static final int AXIS_PX = 18;
    private static final int LEAST_TICK_PX = 54;

    private final HourlyCounts hourly;
    private final TimeFormat times;
    private final Palette palette;
    private final Label says = Controls.label("", "status-text");

    HoursChart(HourlyCounts hourly, TimeFormat times, Theme theme) {
        this.hourly = hourly;
        this.times = times;
        this.palette = theme.palette();
        setId("hours-chart");
        getStyleClass().add("hours-chart");
        says.setId("hours-says");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text("imports.fixes-per-hour-and", summary()));
        says.setText(summary());
        getChildren().addAll(new Drawing(), says);
    }

    private String summary() {
        long most = hourly.counts().stream().mapToLong(Long::longValue).max().orElse(0);
        long empty = hourly.emptyHours();
        return text("imports.hours-and-the-busiest", hourly.counts().size(), most, empty);
    }

    private String inWords(HourBars.Bar bar) {
        return text(bar.hours() == 1 ? "imports.fixes-of-an-hour" : "imports.fixes-of-hours", times.compact((double) bar.startT()),
                bar.hours() - 1, bar.isGap() ? 0 : bar.fixes());
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    private final class Drawing extends Region {
        private final Canvas canvas = new Canvas();

        Drawing() {
            setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            getChildren().add(canvas);
            setMinHeight(HEIGHT_PX);
            setPrefHeight(HEIGHT_PX);
            setMaxHeight(HEIGHT_PX);
            setMinWidth(80);
            setOnMouseMoved(
                    mouse -> says.setText(HourBars.of(hourly, widthPx()).at(mouse.getX()).map(HoursChart.this::inWords).orElse(summary())));
            setOnMouseExited(_ -> says.setText(summary()));
        }

        private int widthPx() {
            return Math.max(1, (int) getWidth());
        }

        @Override
        protected void layoutChildren() {
            canvas.setWidth(widthPx());
            canvas.setHeight(HEIGHT_PX);
            draw(canvas.getGraphicsContext2D(), HourBars.of(hourly, widthPx()));
        }

        private void draw(GraphicsContext g, HourBars bars) {
            int ground = HEIGHT_PX - AXIS_PX;
            g.clearRect(0, 0, widthPx(), HEIGHT_PX);
            for (var bar : bars.bars()) {
                int height = bar.heightPx(bars.most(), ground - 2);
                g.setFill(color(bar.isGap() ? Palette.faded(palette.steps().getFirst(), 0.26) : palette.track()));
                g.fillRect(bar.x(), bar.isGap() ? 0 : ground - height,
                        bar.widthPx() >= 3 && !bar.isGap() ? bar.widthPx() - 1 : bar.widthPx(),
                        bar.isGap() ? ground : height);
            }
            g.setStroke(color(palette.grid()));
            g.strokeLine(0, ground + 0.5, widthPx(), ground + 0.5);
            days(g, ground);
        }

        /** A mark and a date at the days that have room for one. */
        private void days(GraphicsContext g, int ground) {
            g.setFont(FONT);
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.LEFT);
            double fromT = (double) hourly.firstHour() * HOUR_S;
            double pxPerS = widthPx() / ((double) hourly.counts().size() * HOUR_S);
            var day = times.at(fromT).toLocalDate();
            g.setFill(color(palette.text()));
            boolean beginsWithADay = times.at(fromT).toLocalTime().toSecondOfDay() == 0;
            if (!beginsWithADay) {
                g.fillText(times.compact(fromT), 0, ground + AXIS_PX / 2.0 + 1);
            }
            double freeFrom = beginsWithADay ? 0 : LEAST_TICK_PX * 1.6;
            for (double x = 0; x < widthPx(); day = day.plusDays(1)) {
                x = (day.atStartOfDay(times.zone()).toEpochSecond() - fromT) * pxPerS;
                if (x >= freeFrom && x + LEAST_TICK_PX <= widthPx()) {
                    g.strokeLine(Math.floor(x) + 0.5, ground, Math.floor(x) + 0.5, ground + 6);
                    var date = times.shortDay((double) day.atStartOfDay(times.zone()).toEpochSecond());
                    g.fillText(date, Math.floor(x) + 4, ground + AXIS_PX / 2.0 + 1);
                    freeFrom = x + LEAST_TICK_PX;
                }
            }
        }
    }
}
