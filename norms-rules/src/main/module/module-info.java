/**
 * The rulebook of the Netherlands, and the engine that applies it.
 *
 * <p>It exports nothing: whoever requires it gets the language of the library along with it, and finds the rulebook through
 * {@code Huisnorm.bundled()}. The parts of the engine that the jar carries in it find each other as services.
 */
module nl.huisnorm.rules {
    requires transitive nl.huisnorm.core;
    // what the engine needs of Java and of others
    requires java.desktop;
    requires java.management;
    requires java.naming;
    requires org.slf4j;

    provides nl.huisnorm.HuisnormProvider with
            nl.huisnorm.rules.internal.BundledHuisnorm;
    provides huisnorm.drools.core.reteoo.RuntimeComponentFactory with
            huisnorm.drools.kiesession.factory.RuntimeComponentFactoryImpl;
    provides huisnorm.drools.wiring.api.ComponentsSupplier with
            huisnorm.drools.wiring.statics.StaticComponentsSupplier;
    provides huisnorm.kie.api.concurrent.KieExecutors with
            huisnorm.drools.core.concurrent.ExecutorProviderImpl;
    provides huisnorm.kie.api.internal.runtime.KieRuntimes with
            huisnorm.kie.internal.services.KieRuntimesImpl;
    provides huisnorm.kie.api.internal.weaver.KieWeavers with
            huisnorm.kie.internal.services.KieWeaversImpl;

    uses huisnorm.drools.base.base.CoreComponentsBuilder;
    uses huisnorm.drools.base.base.XMLSupport;
    uses huisnorm.drools.base.rule.EvalConditionFactory;
    uses huisnorm.drools.core.base.FieldAccessorFactory;
    uses huisnorm.drools.core.common.ObjectStore;
    uses huisnorm.drools.core.common.TruthMaintenanceSystemFactory;
    uses huisnorm.drools.core.phreak.PhreakNetworkNodeFactory;
    uses huisnorm.drools.core.reteoo.AgendaComponentFactory;
    uses huisnorm.drools.core.reteoo.CoreComponentFactory;
    uses huisnorm.drools.core.reteoo.RuntimeComponentFactory;
    uses huisnorm.drools.core.reteoo.builder.BetaNodeConstraintFactory;
    uses huisnorm.drools.core.runtime.process.ProcessRuntimeFactoryService;
    uses huisnorm.drools.kiesession.factory.KnowledgeHelperFactory;
    uses huisnorm.drools.modelcompiler.PrototypeService;
    uses huisnorm.drools.wiring.api.ComponentsSupplier;
    uses huisnorm.kie.api.command.KieCommands;
    uses huisnorm.kie.api.concurrent.KieExecutors;
    uses huisnorm.kie.api.internal.runtime.KieRuntimeService;
    uses huisnorm.kie.api.internal.runtime.KieRuntimes;
    uses huisnorm.kie.api.internal.weaver.KieWeaverService;
    uses huisnorm.kie.api.internal.weaver.KieWeavers;
    uses huisnorm.kie.api.marshalling.KieMarshallers;
    uses huisnorm.kie.internal.ruleunit.RuleUnitComponentFactory;
}
