/**
 * The engine as an Apache Spark job over a lake of Parquet: {@code matching.ContactSearch}, the class that a station runs, inside tasks.
 *
 * <p>A lake ({@link org.pumphandle.cluster.Lake}) is written by {@code ConvertJob} and searched by {@code MatchJob}. Each file holds one day, one
 * coarse cell and one bucket of tokens, sorted by token and time. A task has all files of a bucket that can matter, so it holds whole
 * trajectories, and nothing is shuffled.
 *
 * <p><b>Why leaving files out changes no answer.</b>
 * <ol>
 * <li>A subscriber's day lies whole in one file, with what lies within max gap before and after the day ({@code SubscriberDays}). So both ends
 * of every segment that touches the day are in it.
 * <li>The file's cell holds the box of all of these fixes ({@code LakeCell}), hence all of these segments. A file is left out only where its cell
 * is beyond the reach of every case's path on that day ({@code Surroundings}): then no segment of it is within reach, and by the engine's own
 * argument ({@code matching}) only segments within reach make a result.
 * <li>No segment is made that is not there: of a subscriber all fixes of a day that is read are there, and between days of which none is read but
 * their neighbours lies more than any max gap.
 * </ol>
 */
@MayUse(packages = {"exchange", "custody", "matching"}, libraries = {"org.apache.spark", "org.apache.hadoop.conf", "org.apache.hadoop.fs",
        "org.apache.parquet.schema", "scala", "picocli"})
@NullMarked
package org.pumphandle.cluster;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
