using NetGen.IntegrationTests.SameBits;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(PublishedProgramsFirst))]

namespace NetGen.IntegrationTests.SameBits;

/// <summary>What takes longest, one after the other, begins first: nothing else is left for the other cores behind it.</summary>
public sealed class PublishedProgramsFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName == PublishedPrograms.Name ? 0 : 1)];
}
