using NetGen.IntegrationTests.Allocation;
using Xunit;

namespace NetGen.IntegrationTests.Publishing;

/// <summary>Readers see one publication, whole, and the latest; the publisher never waits for them; nothing is allocated.</summary>
public sealed class PublishedTests
{
    private const int Publications = 20_000;
    private const int Readers = 3;

    [Fact]
    public void WhatIsReadIsTheLatestPublication()
    {
        var network = new Tiny(seed: 1);
        var published = new Published<Tiny>(network);
        var before = network.Predict([1f, 2f]);
        network.Hidden.Weights[0, 0] += 1f;
        using var old = published.Read();
        Assert.Equal((0, before), (old.Version, old.Network.Predict([1f, 2f])));

        Assert.True(published.Publish(network));
        using var latest = published.Read();
        Assert.Equal((1, 1, network.Predict([1f, 2f])), (published.Version, latest.Version, latest.Network.Predict([1f, 2f])));
        Assert.Equal((0, before), (old.Version, old.Network.Predict([1f, 2f])));
    }

    /// <summary>As many readers as were announced, each at a publication of its own, leave a copy free; one more may hold a publication back, and readers keep the last.</summary>
    [Fact]
    public void MoreReadersThanAnnouncedHoldAPublicationBack()
    {
        var network = new Tiny(seed: 1);
        var published = new Published<Tiny>(network, readers: 2);
        using var first = published.Read();
        Assert.True(published.Publish(network));
        using var second = published.Read();
        Assert.True(published.Publish(network));
        Assert.True(published.Publish(network));
        var third = published.Read();
        Assert.True(published.Publish(network));
        Assert.False(published.Publish(network));
        Assert.Equal(4, published.Version);

        third.Dispose();
        Assert.True(published.Publish(network));
        Assert.Equal((0, 1, 5), (first.Version, second.Version, published.Version));
    }

    [Fact]
    public void NoPublicationIsTornOrRefused()
    {
        var network = new Tiny(seed: 1);
        var values = new float[Tiny.ParameterCount];
        network.CopyParametersFrom(values);
        var published = new Published<Tiny>(network, Readers);

        var torn = Race(
            version =>
            {
                Array.Fill(values, version);
                network.CopyParametersFrom(values);
                return published.Publish(network);
            },
            destination =>
            {
                using var reading = published.Read();
                reading.Network.CopyParametersTo(destination);
                return reading.Version;
            });

        Assert.Equal(0, torn);
        Assert.Equal(Publications, published.Version);
    }

    [Fact]
    public void NoPublicationOfAStructIsTornOrRefused()
    {
        var brain = default(RowBrain);
        var values = new float[RowBrain.ParameterCount];
        var published = new PublishedValue<RowBrain>(brain, Readers);

        Assert.Equal(Tiny.ParameterCount, values.Length);
        var torn = Race(
            version =>
            {
                Array.Fill(values, version);
                brain.CopyParametersFrom(values);
                return published.Publish(brain);
            },
            destination =>
            {
                using var reading = published.Read();
                reading.Network.CopyParametersTo(destination);
                return reading.Version;
            });

        Assert.Equal(0, torn);
        Assert.Equal(Publications, published.Version);
    }

    [Fact]
    public void NothingAllocates()
    {
        var (network, brain) = (new Tiny(seed: 1), default(RowBrain));
        var (published, values) = (new Published<Tiny>(network), new PublishedValue<RowBrain>(brain));
        Allocated.Nothing(() =>
        {
            published.Publish(network);
            values.Publish(brain);
            using var reading = published.Read();
            using var value = values.Read();
            reading.Network.Predict([1f, 2f]);
            value.Network.Predict([1f, 2f]);
        });
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new Published<Tiny>(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Published<Tiny>(new Tiny(), readers: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PublishedValue<RowBrain>(default, readers: 0));
        Assert.Throws<ArgumentNullException>(() => new Published<Tiny>(new Tiny()).Publish(null!));
    }

    /// <summary>One thread publishes versions whose parameters all are their number, others read until all have come.</summary>
    /// <returns>How often parameters were not those of the version, or a version older than one before.</returns>
    private static int Race(Func<int, bool> publish, Func<float[], long> read)
    {
        var (torn, isOver) = (0, false);
        var threads = Enumerable.Range(0, Readers).Select(_ => new Thread(() =>
        {
            var (parameters, latest) = (new float[Tiny.ParameterCount], 0L);
            while (!Volatile.Read(ref isOver))
            {
                var version = read(parameters);
                if (version < latest || parameters.AsSpan().ContainsAnyExcept(version))
                {
                    Interlocked.Increment(ref torn);
                }

                latest = version;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        for (var version = 1; version <= Publications; version++)
        {
            if (!publish(version))
            {
                Interlocked.Increment(ref torn);
            }
        }

        Volatile.Write(ref isOver, true);
        threads.ForEach(thread => thread.Join());
        return torn;
    }
}
