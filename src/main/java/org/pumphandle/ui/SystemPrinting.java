package org.pumphandle.ui;

import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.pumphandle.ui.common.Printing;

/** Prints with the system's dialog. JavaFX thread. */
final class SystemPrinting implements Printing {
    private final Window owner;

    SystemPrinting(Window owner) {
        this.owner = owner;
    }

    @Override
    public Outcome print(Image picture, String title) {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        job.getJobSettings().setJobName(title);
        if (!job.showPrintDialog(owner)) {
            return Outcome.CANCELLED;
        }
        var orientation = picture.getWidth() > picture.getHeight() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        var paper = job.getJobSettings().getPageLayout().getPaper();
        var page = job.getPrinter().createPageLayout(paper == null ? Paper.A4 : paper, orientation, Printer.MarginType.DEFAULT);
        var view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setFitWidth(page.getPrintableWidth());
        view.setFitHeight(page.getPrintableHeight());
        return job.printPage(page, view) && job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
    }
}
