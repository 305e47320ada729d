using NetGen.Generators.Tests.InstructionSets;
using NetGen.InstructionSets;
using NetGen.Testing;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(CompiledImages))]
[assembly: TestCollectionOrderer(typeof(InstructionSetsLast))]

namespace NetGen.Generators.Tests.InstructionSets;

/// <summary>The processes with other instruction sets begin when most of their networks have been compiled here, into the folder of <see cref="CompiledImages"/>.</summary>
public sealed class InstructionSetsLast : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName.Contains(nameof(InstructionSetTests), StringComparison.Ordinal) ? 1 : 0)];
}
